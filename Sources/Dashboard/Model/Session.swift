import Measures
import Text
import Words

/// What of a sitting can be taken up again, by names and codes that other data have too.
///
/// Nil leaves what is there: a saved layout is a session with the layout alone.
public struct Session: Hashable, Sendable {
  /// The page and the unit it is about.
  public var page: Page?
  /// The id of the unit the page is about.
  public var unit: String?
  /// The id of the indicator.
  public var indicator: String?
  /// The code of the period.
  public var period: String?
  /// The ids of the pinned units.
  public var pins: [String] = []
  /// Whose units are shown.
  public var units: UnitVintage?
  /// How lists are ordered.
  public var sort: SortOrder?
  /// How much of a series plots show.
  public var range: TimeRange?
  /// Which panels pages show.
  public var preset: LayoutPreset?

  /// A session that leaves everything as it is.
  public init() {}
}

extension Session {
  /// The session as names and values, for a file.
  public var values: [(name: String, value: String)] {
    let all: [(String, String?)] = [
      ("page", page?.rawValue), ("unit", unit), ("indicator", indicator), ("period", period),
      ("pins", pins.isEmpty ? nil : pins.joined(separator: " ")),
      ("units", units.map { $0 == .then ? "then" : "today" }), ("sort", sort?.column.code),
      ("reversed", sort.map { String($0.isReversed) }),
      ("range", range.map { String($0.rawValue) }),
      ("layout", preset?.rawValue),
    ]
    return all.compactMap { name, value in value.map { (name, $0) } }
  }

  /// The session of names and values; what means nothing is passed over.
  public init(_ values: [String: String]) {
    page = values["page"].flatMap(Page.init)
    unit = values["unit"]
    indicator = values["indicator"]
    period = values["period"].flatMap { Period(code: $0) == nil ? nil : $0 }
    pins = values["pins"]?.split(separator: " ").map(String.init) ?? []
    units = values["units"].flatMap { ["then": UnitVintage.then, "today": .today][$0] }
    let column = SortOrder.Column.allCases.first { $0.code == values["sort"] }
    sort = column.map { SortOrder($0, isReversed: values["reversed"] == "true") }
    range = values["range"].flatMap(Int.init).flatMap(TimeRange.init)
    preset = values["layout"].flatMap(LayoutPreset.init)
  }
}

extension State {
  /// Where the person is and how it looks, to be taken up again.
  public var session: Session {
    var session = layout
    guard let dataset, dataset.observations.count > 0 else { return session }
    session.page = place.page
    session.unit = dataset.registry[place.unit].id
    session.indicator = dataset.catalogue[indicator].id
    session.period = period.code
    session.pins = pins.map { dataset.registry[$0].id }
    session.units = units
    return session
  }

  /// How it looks, without where the person is.
  var layout: Session {
    var session = Session()
    session.sort = sort
    session.range = range
    session.preset = preset
    return session
  }

  /// Takes up a session: how it looks at once, where it was when there are data.
  public mutating func restore(_ session: Session) {
    if let sort = session.sort { self.sort = sort }
    if let range = session.range { self.range = range }
    if let preset = session.preset { self.preset = preset }
    guard let dataset, dataset.observations.count > 0 else {
      pendingSession = session
      return
    }
    pendingSession = nil
    if let indicator = session.indicator.flatMap({ dataset.catalogue.index(id: $0) }) {
      choose(indicator)
    }
    if let wanted = session.period.flatMap({ Period(code: $0) }) { period = wanted }
    if let units = session.units { self.units = units }
    if !session.pins.isEmpty {
      pins = session.pins.compactMap { dataset.registry.index(id: $0) }
    }
    let unit = session.unit.flatMap { dataset.registry.index(id: $0) }
    if let page = session.page { go(to: Place(page: page, unit: unit ?? place.unit)) }
    trail = []
    refreshModel()
  }
}
