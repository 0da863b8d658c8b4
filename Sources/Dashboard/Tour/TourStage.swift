import Drawing
import Measures
import Text
import Words

/// A tour on a stage: where it is, and what a picture of it needs beside the page below.
public struct TourStage: Sendable {
  /// The script.
  let tour: Tour
  /// Where it is.
  public internal(set) var playback: TourPlayback
  /// The size of the whole screen; the state's own size is that of the page above the caption.
  var screen: Size
  /// Rows of the longest caption, and at which width and in which language they were counted.
  var longestCaption: (width: Int, language: Language?, rows: Int) = (0, nil, 0)
  /// True to go from month to month in a race without moving between.
  let reducesMotion: Bool
  /// True for a picture of one view by itself, without caption and keys.
  var isPicture = false
  /// True when the presenter has left the script: the page is used as on a desk.
  var isAside = false
  /// The step whose page is open; nil when it has still to be opened.
  var opened: Int?
  /// What the script asks for and the figures do not have.
  var problem: ProblemReason?
  /// What a view without a page shows.
  var picture = TourPicture.page
  /// What `picture` was worked out from.
  var pictureInputs: TourPicture.Inputs?

  init(_ tour: Tour, screen: Size, reducesMotion: Bool = false) {
    self.tour = tour
    self.reducesMotion = reducesMotion
    self.screen = screen
    playback = TourPlayback(tour)
  }

  /// The step that is shown.
  var step: TourStep { tour.steps[min(playback.step, tour.steps.count - 1)] }

  /// What is seen: the step's view, or the page of a presenter who has left the script.
  var view: TourView { isAside ? .page(.overview) : step.view }

  /// True when there are figures, but not those that the step's view needs: its page stands there.
  var lacksPicture: Bool {
    guard !isAside, case .page = picture, (pictureInputs?.reportNumber ?? 0) > 0 else {
      return false
    }
    if case .page = step.view { return false }
    return true
  }

  /// What the script asks for and the figures do not have, in words.
  func problem(_ words: Words) -> SafeText? {
    if let problem { return words.reason(problem) }
    guard lacksPicture else { return nil }
    return words[
      Bilingual("thiếu số liệu cho bước này", "not enough figures for this step")]
  }

  /// Frames until something on the screen looks different; nil when nothing does by itself.
  ///
  /// A picture that stands changes with its progress alone, once a second.
  public var framesToNextChange: Int? {
    guard playback.isRunning, !isAside else { return nil }
    guard !view.isMoving || reducesMotion else { return 1 }
    let second = TourPlayback.framesPerSecond
    let ahead = min(second - playback.frame % second, max(1, playback.length - playback.frame))
    guard case .race(let model) = picture,
      let month = model.framesToNextMonth(frame: playback.frame, of: playback.length)
    else { return ahead }
    return min(ahead, month)
  }

  /// Whether the screen is black.
  public var isBlack: Bool { playback.isBlack }
}

/// What a view that is no page of the dashboard shows.
enum TourPicture: Sendable {
  /// A page: the state knows what is on it.
  case page
  /// The race of the provinces.
  case race(RaceModel)
  /// Before and after.
  case beforeAfter(BeforeAfterModel)

  /// What a picture is worked out from.
  struct Inputs: Hashable {
    var step: Int
    var isAside: Bool
    var reportNumber: Int
    var indicator: IndicatorIndex
    var period: Period
    var preference: Preference
    var language: Language
    var staleSources: Set<SourceID>
  }
}
