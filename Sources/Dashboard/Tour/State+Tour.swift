import Drawing
import Measures
import Text
import Words

extension State {
  /// Makes this the state of a stage, at the beginning of a tour.
  public mutating func stage(_ tour: Tour) {
    self.tour = TourStage(tour, screen: size, reducesMotion: reducesMotion)
    _ = followTour()
  }

  /// Makes this the picture of one view by itself, played to its end.
  public mutating func picture(_ step: TourStep) {
    guard let tour = Tour(title: TourText(), steps: [step]) else { return }
    stage(tour)
    self.tour?.isPicture = true
    _ = followTour()
    _ = reduce(&self, .frames(step.seconds * TourPlayback.framesPerSecond))
  }

  /// Takes another size of the screen; below a caption the page has less.
  mutating func resize(to size: Size) {
    self.size = size
    guard tour != nil else { return }
    tour?.screen = size
    fitPageToTour()
  }

  /// Opens the page of the step that the tour has come to, and makes its picture.
  mutating func followTour() -> [Effect] {
    guard let tour else { return [] }
    fitPageToTour()
    var effects: [Effect] = []
    if !tour.isAside, tour.opened != tour.playback.step, dataset != nil {
      self.tour?.opened = tour.playback.step
      // Data that was held back while somebody looked around comes before the step.
      if isPaused { togglePause() }
      effects = open(tour.step)
    }
    refreshModel()
    refreshTourPicture()
    return effects
  }

  private mutating func fitPageToTour() {
    tour?.measureCaptions(language)
    if let tour { size = tour.layout.pageSize }
  }

  /// Goes to what a step shows, from the same state whatever was looked at before, and presses its
  /// keys.
  private mutating func open(_ step: TourStep) -> [Effect] {
    guard let dataset else { return [] }
    clearForStep()
    tour?.problem = nil
    if let id = step.indicator {
      if let known = dataset.catalogue.index(id: id) {
        indicator = known
      } else {
        complain(.unknownIndicator(SafeText(id), suggestions: []))
      }
    } else if let main = dataset.mainIndicator {
      indicator = main
    }
    period = step.period ?? openingPeriod ?? period
    let unit = step.unit.flatMap { unitOfTour($0, dataset) } ?? dataset.registry.nation
    go(to: Place(page: step.view.page, unit: unit ?? place.unit))
    trail = []
    positions = [:]
    refreshModel()
    if let unit, let row = (0..<model.rowCount).first(where: { model.unit(at: $0) == unit }) {
      position.move(by: row - position.row, count: model.rowCount, visible: listHeight)
    }
    return press(step.keys)
  }

  /// What the script calls a unit; nil, and a problem to be seen, when the figures have no such.
  private mutating func unitOfTour(_ name: String, _ dataset: Dataset) -> UnitIndex? {
    switch dataset.registry.resolve(name, during: period) {
    case .success(let unit), .failure(.notValid(let unit, _)): return unit
    case .failure(.unknown(let close)):
      let ids = close.map { SafeText(dataset.registry[$0].id) }
      complain(.unknownUnit(SafeText(name), suggestions: ids))
    case .failure(.ambiguous(let candidates)):
      let ids = candidates.map { SafeText(dataset.registry[$0].id) }
      complain(.ambiguousUnit(SafeText(name), candidates: ids))
    }
    return nil
  }

  private mutating func complain(_ reason: ProblemReason) {
    tour?.problem = reason
  }

  /// Takes away whatever somebody has opened, chosen or narrowed.
  private mutating func clearForStep() {
    overlay = nil
    overlayTop = 0
    prompt = nil
    comparison = nil
    notice = nil
    pendingKeys = []
    pins = []
    filter = Filter()
    sort = SortOrder()
    range = .all
    preset = .standard
    preference = .published
    units = .then
    isZoomed = false
    focus = 0
  }

  /// Presses the keys of a script; what they ask of the world beside the look is not done.
  private mutating func press(_ keys: [Key]) -> [Effect] {
    var effects: [Effect] = []
    for key in keys {
      effects += pressOnDesk(key).filter { Self.effectsOfScripts.contains($0) }
      refreshModel()
    }
    return effects
  }

  private static let effectsOfScripts: Set<Effect> = [.nextTheme, .listThemes]

  private mutating func refreshTourPicture() {
    guard let tour else { return }
    let inputs = TourPicture.Inputs(
      step: tour.playback.step, isAside: tour.isAside, reportNumber: reportNumber,
      indicator: indicator, period: period, preference: preference, language: language,
      staleSources: staleSources)
    guard inputs != tour.pictureInputs else { return }
    self.tour?.pictureInputs = inputs
    let picture = tourPicture(tour)
    self.tour?.picture = picture
  }

  private func tourPicture(_ tour: TourStage) -> TourPicture {
    guard let dataset else { return .page }
    let scene = scene(of: dataset)
    return switch tour.view {
    case .page: .page
    case .race:
      RaceModel(
        following: tour.step.unit == nil ? nil : place.unit, within: tour.step.period, in: scene
      )
      .map(TourPicture.race) ?? .page
    case .beforeAfter:
      BeforeAfterModel(through: tour.step.period, opening: openingPeriod, in: scene)
        .map(TourPicture.beforeAfter) ?? .page
    }
  }
}
