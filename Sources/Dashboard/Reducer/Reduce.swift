import Drawing
import Measures
import Words

/// Applies one action to the state; what the world has to do comes back as data.
///
/// A pure function: no clock, no input or output, no chance.
public func reduce(_ state: inout State, _ action: Action) -> [Effect] {
  var effects: [Effect] = []
  let (book, look) = (state.alerts.book, state.alertRevision)
  switch action {
  case .key(let key):
    effects = state.press(key)
  case .resize(let size):
    state.resize(to: size)
    effects = [.repaint]
  case .clock(let clock):
    // On a stage no picture depends on the time.
    guard state.tour == nil else { break }
    state.clock = clock
    state.lookAtSources()
  case .frames(let count):
    state.tour?.playback.advance(by: count)
  case .steered(let order):
    state.steerTour(order)
  case .tick(let seconds):
    state.wall?.tick(seconds)
  case .replayed(let replay):
    state.follow(replay)
  case .loaded(let report):
    state.receive(report)
  case .judged(let judgement):
    state.take(judgement)
  case .reading(let file, let done, let total):
    state.progress = ReadingProgress(file: file, done: done, total: total)
  case .failed(let source, let error):
    state.notice = Notice(state.words.sourceError(error), isWarning: true)
    state.markFailed(source, error)
    state.lookAtSources()
  case .resumed:
    effects = [.repaint]
  case .themed(let name):
    state.theme = name
  case .saved(let path):
    state.notice = state.notice(ofSaving: path)
  case .themesListed(let names):
    state.themes = names
  case .remembered(let alerts):
    state.alerts.resume(alerts)
    state.alertRevision += 1
  case .outlined(let reading):
    state.take(reading)
  case .versions(let versions):
    state.take(versions)
  case .history(let error):
    state.take(error)
  case .answered(let notice):
    state.notice = notice
  }
  state.followWall()
  effects += state.followTour()
  state.refreshModel()
  if state.prompt != nil, state.searchIndex?.key != state.searchIndexKey {
    state.refreshSuggestions()
  }
  guard state.hasHistory else { return effects }
  if state.alertRevision != look { effects += state.keepAlerts(changedSince: book) }
  return effects + state.askForVersions()
}

extension State {
  /// Takes over what the sources gave; while paused it waits.
  fileprivate mutating func receive(_ report: Report) {
    guard !isPaused else {
      heldReport = report
      return
    }
    let before = self.report?.dataset
    progress = nil
    self.report = keepingLastSuccess(report)
    reportNumber += 1
    // Where nothing is known yet there is no place to keep.
    if let before, before.observations.count > 0 {
      keepPlace(of: before, in: report.dataset)
    } else {
      open(report.dataset)
      if let pendingSession { restore(pendingSession) }
    }
    if let judgement = report.judgement { take(judgement) } else { lookAtSources() }
  }

  fileprivate mutating func markFailed(_ source: SourceID, _ error: SourceError) {
    guard var report else { return }
    for index in report.health.indices where report.health[index].source == source {
      // One that has never given anything stays failed: there is nothing old to show.
      if report.health[index].state != .failed { report.health[index].state = .stale }
      report.health[index].error = error
    }
    self.report = report
    reportNumber += 1
  }

  /// Goes to the moment and the unit the contract names for opening.
  private mutating func open(_ dataset: Dataset) {
    place.unit = dataset.registry.nation ?? UnitIndex(raw: 0)
    guard !isPinned else { return }
    if let main = dataset.mainIndicator { indicator = main }
    period = openingPeriod ?? period
  }

  /// After new data: units and indicators are positions, which may have moved, so they are found
  /// again by their names.
  private mutating func keepPlace(of before: Dataset, in dataset: Dataset) {
    func moved(_ unit: UnitIndex) -> UnitIndex? {
      guard Int(unit.raw) < before.registry.units.count else { return nil }
      return dataset.registry.index(id: before.registry[unit].id)
    }
    place.unit = moved(place.unit) ?? dataset.registry.nation ?? UnitIndex(raw: 0)
    trail = trail.compactMap { entry in
      moved(entry.unit).map { Place(page: entry.page, unit: $0, level: entry.level) }
    }
    pins = pins.compactMap(moved)
    let measure = before.catalogue[indicator]
    indicator =
      dataset.catalogue.index(id: measure.id, definition: measure.definition)
      ?? dataset.mainIndicator ?? IndicatorIndex(raw: 0)
  }

  /// The period on which the screen opens.
  var openingPeriod: Period? { openingPeriod(of: indicator) }

  /// The newest closed period of an indicator.
  func openingPeriod(of indicator: IndicatorIndex) -> Period? {
    report?.openingPeriod(of: indicator)
  }
}

extension Dataset {
  /// The indicator the screen opens with: end-to-end dossiers, else the first that has data.
  var mainIndicator: IndicatorIndex? {
    if let main = catalogue.index(id: "e2e"), openingPeriod(main) != nil { return main }
    return catalogue.indices.first { openingPeriod($0) != nil }
  }
}
