import Drawing
import Measures
import Text
import Words

/// Everything the dashboard knows at one moment; `reduce` is the only way to change it.
public struct State: Sendable {
  /// What the sources gave; nil until the first of them has answered.
  public internal(set) var report: Report?
  /// Counts the reports, so that a change of data is seen without comparing data.
  var reportNumber = 0

  /// The replay of a recording; nil while what is shown is now.
  public internal(set) var replay: Replay?
  /// Reports that are judged as if they were the first, because the replay has gone back.
  var freshReports = 0

  /// The rules at work, and the alerts.
  public internal(set) var alerts = AlertWatch()
  /// Counts looks at the sources, so that a change of alerts and ages is seen.
  var alertRevision = 0

  /// Whether what is read is kept, and what was kept can be asked for.
  public var hasHistory = false
  /// The moment whose knowledge is shown instead of today's; nil for what is known now.
  public var knownAt: Moment?
  /// Why nothing can be kept at present.
  var historyError: HistoryError?
  /// The versions of the figure that is explained, or that were asked for.
  var versions: FigureVersions?

  /// How far a reading is that is under way.
  var progress: ReadingProgress?

  /// Where the person is.
  public internal(set) var place: Place
  /// Where the person was before, oldest first.
  var trail: [Place] = []
  /// What is measured on every page.
  public internal(set) var indicator: IndicatorIndex
  /// The period of every panel.
  public internal(set) var period: Period
  /// Whether published or simulated figures lead.
  var preference: Preference = .published
  /// Whether merged provinces are shown as they were or as they are.
  public var units: UnitVintage = .then
  /// The period and indicator were given on the command line: data does not change them.
  var isPinned = false

  /// Units that are compared, in the order in which they were pinned.
  var pins: [UnitIndex] = []
  /// The pinned units beside each other, while that is open.
  var comparison: ComparisonModel?
  /// A session to be taken up when there are data.
  var pendingSession: Session?
  /// How much of a series plots show.
  var range = TimeRange.all
  /// Which panels pages show.
  var preset = LayoutPreset.standard
  /// How lists are ordered.
  var sort = SortOrder()
  /// How lists are narrowed.
  var filter = Filter()
  /// What lists were last narrowed by: what next and previous match look for.
  var lastFilter = ""
  /// The chosen row of each page's list.
  var positions: [Page: ListPosition] = [:]
  /// Which panel of the page has the keys, from 0.
  var focus = 0
  /// True while the panel with the keys fills the page.
  var isZoomed = false
  /// The box over the page.
  var overlay: Overlay?
  /// The first shown line of the box.
  var overlayTop = 0
  /// The line in which something is looked for or a command is typed.
  var prompt: Prompt?
  /// The names that can be found, folded when a prompt was first opened.
  var searchIndex: (key: SearchIndexKey, index: SearchIndex)?
  /// What was just answered.
  var notice: Notice?
  /// The keys of an unfinished binding.
  var pendingKeys: [Key] = []
  /// Since when new data is not shown; nil while it is.
  var pausedAt: WallClock?
  /// A report that came while drawing was paused.
  var heldReport: Report?

  /// The round of pages, when this is a screen on a wall.
  public internal(set) var wall: Wall?

  /// The shapes of provinces; nil for a map of tiles.
  public internal(set) var outlines: OutlineSet?
  /// Counts what was read of shapes, so that a change is seen without comparing them.
  var outlineRevision = 0
  /// The shapes as they lie on the screen.
  var raster: OutlineRaster?
  /// True to move nothing between one picture and the next.
  public var reducesMotion = false
  /// Which glyphs the screen can show.
  public var glyphs = GlyphSet.all
  /// True to fill shapes with the signs of classes, where there are no colours or no blocks.
  public var fillsWithSigns = false

  /// The tour, when this is a stage.
  public internal(set) var tour: TourStage?

  /// The language of the screen.
  public internal(set) var language: Language
  /// The theme's names, for the footer.
  var theme: ThemeName
  /// The themes that can be chosen.
  var themes: [ThemeName] = []
  /// The chosen one of the forms in which the page can be taken along.
  var exportChoice = 0
  /// The theme that was shown before the box with the themes was opened.
  var themeBefore: ThemeName?
  /// The time of day.
  var clock: WallClock
  /// The size of the terminal.
  public internal(set) var size: Size
  /// What keys do.
  let keyMap: KeyMap

  /// What the open page shows, worked out from the data when something of the above changes.
  var model: PageModel = .empty
  /// The unit that is chosen in the open page's list, where it is shown beside it.
  var chosen: UnitSummary?
  /// The look at the sources that the overview shows.
  var sourcesRevision = 0
  /// What `model` was worked out from.
  var modelInputs: PageModel.Inputs?

  /// The state before anything is known.
  public init(
    language: Language, theme: ThemeName, clock: WallClock, size: Size,
    keyMap: KeyMap = .standard
  ) {
    self.language = language
    self.theme = theme
    self.clock = clock
    self.size = size
    self.keyMap = keyMap
    place = Place(page: .overview, unit: UnitIndex(raw: 0))
    indicator = IndicatorIndex(raw: 0)
    period = .yearToDate(through: clock.day)
  }

  /// True while new data is not shown.
  var isPaused: Bool { pausedAt != nil }

  /// The words of the screen's language.
  var words: Words { Words(language, glyphs: glyphs) }

  /// The figures; nil before the first report.
  var dataset: Dataset? { report?.dataset }

  /// The chosen row of the open page.
  var position: ListPosition {
    get { positions[place.page] ?? ListPosition() }
    set { positions[place.page] = newValue }
  }
}
