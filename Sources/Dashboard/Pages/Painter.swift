import Drawing
import Measures
import Text

/// Draws one state after the other, and of a state that differs from the last one in the chosen
/// row alone only what that changes.
///
/// What it gives is what ``render(_:size:)`` gives; it only saves the work for what stays the same.
public struct Painter {
  private var last: (setting: Setting, position: ListPosition, frame: Frame)?

  /// A painter that has drawn nothing yet.
  public init() {}

  /// A painter that has drawn a state before.
  init(havingDrawn frame: Frame, of state: State) {
    last = (Setting(state), state.position, frame)
  }

  /// The picture of a state at its own size.
  public mutating func frame(of state: State) -> Frame {
    // On a stage something moves, or hardly anything is drawn at all.
    if state.tour != nil { return render(state, size: state.size) }
    guard state.prompt != nil else { return page(of: state) }
    // What is typed changes the prompt alone: the page below it stays.
    var bare = state
    bare.prompt = nil
    var frame = page(of: bare)
    state.drawPrompt(on: &frame)
    return frame
  }

  private mutating func page(of state: State) -> Frame {
    let setting = Setting(state)
    let frame = stepped(to: state, setting) ?? render(state, size: state.size)
    last = (setting, state.position, frame)
    return frame
  }

  /// The last picture with another row chosen; nil when more than that has changed.
  private func stepped(to state: State, _ setting: Setting) -> Frame? {
    let shell = Shell(size: state.size)
    guard let last, last.setting == setting, state.overlay == nil, state.wall == nil,
      shell.density != .line
    else {
      return nil
    }
    guard last.position != state.position else { return last.frame }
    var frame = last.frame
    var isDone = false
    frame.grid.draw {
      $0.glyphs = state.glyphs
      isDone = state.step(from: last.position, on: &$0, shell: shell)
    }
    return isDone ? frame : nil
  }
}

/// Everything a picture depends on, but for the chosen row of the open page's list and the prompt.
private struct Setting: Equatable {
  let model: PageModel.Inputs?
  let health: [SourceHealth]
  let readAt: WallClock?
  let alerts: Int
  let units: UnitVintage
  let knownAt: Moment?
  let historyError: HistoryError?
  let versions: FigureVersions?
  let progress: ReadingProgress?
  let place: Place
  let filter: Filter
  let focus: Int
  let isZoomed: Bool
  let overlay: Overlay?
  let overlayTop: Int
  let exportChoice: Int
  let notice: Notice?
  let pausedAt: WallClock?
  let replay: Replay?
  let pins: [UnitIndex]
  let preset: LayoutPreset
  let language: Language
  let theme: ThemeName
  let clock: WallClock
  let size: Size
  let wall: Wall?
  let fillsWithSigns: Bool
  let glyphs: GlyphSet
  let reducesMotion: Bool

  init(_ state: State) {
    model = state.modelInputs
    health = state.report?.wholeHealth ?? []
    readAt = state.dataReadAt
    alerts = state.alertRevision
    units = state.units
    knownAt = state.knownAt
    historyError = state.historyError
    versions = state.versions
    progress = state.progress
    place = state.place
    filter = state.filter
    focus = state.focus
    isZoomed = state.isZoomed
    overlay = state.overlay
    overlayTop = state.overlayTop
    exportChoice = state.exportChoice
    notice = state.notice
    pausedAt = state.pausedAt
    replay = state.replay
    pins = state.pins
    preset = state.preset
    language = state.language
    theme = state.theme
    clock = state.clock
    size = state.size
    wall = state.wall
    fillsWithSigns = state.fillsWithSigns
    glyphs = state.glyphs
    reducesMotion = state.reducesMotion
  }
}
