import Drawing
import Measures

/// One step of a tour: a view, and what is said about it.
public struct TourStep: Hashable, Sendable {
  /// What is shown.
  public var view: TourView
  /// The unit of a page that is about one, and the one that stands out in a race: id, code or name.
  public var unit: String?
  /// The indicator, by its id; nil for the main one.
  public var indicator: String?
  /// The period; nil for the one on which the dashboard opens.
  public var period: Period?
  /// What the audience reads.
  public var caption: TourText
  /// What only the speaker reads.
  public var notes = TourText()
  /// Seconds that the step plays, 0...`longest`.
  public var seconds: Int
  /// True when the step waits for a key once it has played.
  public var waits: Bool
  /// Keys that are pressed when the step begins.
  public var keys: [Key] = []

  /// Seconds that one step may play: an hour is a talk of its own.
  public static let longest = 3_600

  /// A step; one that plays for no time waits for a key.
  public init(
    _ view: TourView, caption: TourText = TourText(), seconds: Int = 0, waits: Bool = false
  ) {
    self.view = view
    self.caption = caption
    self.seconds = min(max(seconds, 0), Self.longest)
    self.waits = waits || self.seconds == 0
  }
}
