import Measures
import Words

extension State {
  /// Opens a page.
  mutating func open(_ page: Page) {
    overlay = nil
    var next = Place(page: page, unit: place.unit)
    // From a list, the pages about one unit are about the chosen one.
    let isList = [.overview, .ministries, .localities, .map, .alerts].contains(place.page)
    if isList, [.unit, .trend, .indicators, .map].contains(page),
      let chosen = model.unit(at: position.row)
    {
      next.unit = chosen
    }
    // The map opens on what the person comes from; back finds the old choice again.
    if page == .map, place.page != .map { positions[.map] = nil }
    go(to: next)
  }

  /// Opens the unit in the chosen row; on the indicators page makes the chosen one the main one.
  mutating func openSelection() {
    if overlay != nil {
      overlay = nil
      return
    }
    if case .indicators(let list) = model {
      if let chosen = list.indicator(at: position.row) { choose(chosen) }
      return
    }
    if case .alerts(let list) = model {
      open(list)
      return
    }
    guard let unit = model.unit(at: position.row) else { return }
    go(to: Place(page: .unit, unit: unit))
  }

  /// Opens what the chosen alert is about, in the period and by the indicator that were judged.
  private mutating func open(_ list: AlertsModel) {
    guard list.alerts.indices.contains(position.row) else { return }
    guard let unit = list.unit(at: position.row) else {
      go(to: Place(page: .sources, unit: place.unit))
      return
    }
    indicator = list.scene.indicator
    period = list.scene.period
    go(to: Place(page: .unit, unit: unit))
  }

  /// Closes what is open, else goes back to where the person came from, else up one level.
  mutating func goBack() {
    if overlay != nil {
      overlay = nil
    } else if !filter.text.isEmpty {
      filter = Filter()
    } else if isZoomed {
      isZoomed = false
    } else if let previous = trail.popLast() {
      enter(previous)
    } else if let parent = dataset?.registry.parent(of: place.unit), place.page == .unit {
      enter(Place(page: .unit, unit: parent))
    } else if place.page != .overview {
      enter(Place(page: .overview, unit: place.unit))
    }
  }

  /// Goes to a place and remembers this one.
  mutating func go(to next: Place) {
    guard next != place else { return }
    trail.append(place)
    if trail.count > Self.longestTrail { trail.removeFirst() }
    enter(next)
    if next.page != .unit { return }
    // Each unit's list starts at its top; back finds the old one again.
    positions[.unit] = ListPosition()
  }

  /// Places kept for back: more than anybody retraces.
  private static let longestTrail = 64

  private mutating func enter(_ next: Place) {
    if next.page != place.page || next.unit != place.unit { filter = Filter() }
    place = next
    if units == .today { place.unit = counterpart(of: next.unit) }
    focus = 0
    isZoomed = false
    if let dataset, next.page == .overview, let nation = dataset.registry.nation {
      place.unit = nation
    }
  }

  /// Goes to the unit before or after this one under the same parent, of the same level.
  mutating func goToSibling(by steps: Int) {
    guard let dataset, [.unit, .trend, .indicators].contains(place.page),
      let parent = dataset.registry.parent(of: place.unit)
    else { return }
    let level = dataset.registry[place.unit].level
    let siblings = dataset.registry.children(of: parent, at: unitsDay ?? period.end)
      .filter { dataset.registry[$0].level == level }
    guard let index = siblings.firstIndex(of: place.unit),
      siblings.indices.contains(index + steps)
    else {
      notice = Notice(words[.noSibling])
      return
    }
    let row = position
    place.unit = siblings[index + steps]
    // A list of indicators keeps its row, a list of units below does not.
    position = place.page == .indicators ? row : ListPosition()
  }

  /// Makes an indicator the one that every page shows.
  mutating func choose(_ chosen: IndicatorIndex) {
    indicator = chosen
    guard let dataset, !dataset.periods(chosen, kind: period.kind).contains(period) else { return }
    period = dataset.fullestPeriod(of: chosen) ?? openingPeriod ?? period
  }

  /// Goes to the next indicator of which there are figures.
  mutating func changeIndicator(by steps: Int) {
    guard let dataset else { return }
    let known = dataset.rankableIndicators
    guard !known.isEmpty else { return }
    let current = known.firstIndex(of: indicator) ?? 0
    choose(known[((current + steps) % known.count + known.count) % known.count])
  }
}
