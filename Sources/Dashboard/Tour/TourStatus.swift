import Text

/// What a speaker wants to know about a show: for the window with the notes.
public struct TourStatus: Hashable, Sendable {
  /// What the show does.
  public enum Condition: String, Hashable, Sendable, CaseIterable {
    /// It plays.
    case running
    /// Somebody has stopped it.
    case paused
    /// The step has played; a key goes on.
    case waiting
    /// The presenter looks around beside the script.
    case aside
    /// The screen is black.
    case black
    /// The last step has played.
    case ended
  }

  /// The language of the show.
  public var language: Language
  /// What the tour is called.
  public var title: SafeText
  /// The step, from 1.
  public var step: Int
  /// How many steps there are.
  public var count: Int
  /// What the audience reads.
  public var caption: SafeText
  /// What it will read next; empty on the last step.
  public var nextCaption: SafeText
  /// What only the speaker reads, in lines.
  public var notes: [SafeText]
  /// Seconds that the step has played.
  public var seconds: Int
  /// Seconds that it plays.
  public var length: Int
  /// What the show does.
  public var condition: Condition

  /// A status.
  public init(
    language: Language, title: SafeText, step: Int, count: Int, caption: SafeText,
    nextCaption: SafeText, notes: [SafeText], seconds: Int, length: Int, condition: Condition
  ) {
    self.language = language
    self.title = title
    self.step = step
    self.count = count
    self.caption = caption
    self.nextCaption = nextCaption
    self.notes = notes
    self.seconds = seconds
    self.length = length
    self.condition = condition
  }
}

extension State {
  /// How the show stands; nil when this is no stage.
  public var tourStatus: TourStatus? {
    guard let tour else { return nil }
    let (steps, playback) = (tour.tour.steps, tour.playback)
    let next = playback.step + 1
    return TourStatus(
      language: language, title: tour.tour.title.text(language), step: next,
      count: playback.count, caption: tour.step.caption.text(language),
      nextCaption: steps.indices.contains(next) ? steps[next].caption.text(language) : .empty,
      notes: tour.step.notes.lines(language),
      seconds: playback.frame / TourPlayback.framesPerSecond,
      length: playback.length / TourPlayback.framesPerSecond, condition: tour.condition)
  }
}

extension TourStage {
  /// What the show does.
  var condition: TourStatus.Condition {
    if playback.isBlack { return .black }
    if isAside { return .aside }
    if playback.isPaused { return .paused }
    if playback.isAtEnd { return .ended }
    return playback.isWaiting ? .waiting : .running
  }
}
