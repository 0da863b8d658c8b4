/// All indicators a dataset may speak of: the built-in ones and those that users define.
public struct IndicatorCatalogue: Sendable {
  /// The indicators; `IndicatorIndex.raw` is a position in this list.
  public let indicators: [Indicator]
  /// The definitions of each id, in the order of the list; the first is the default.
  private let positions: [String: [IndicatorIndex]]

  /// The most indicators of one catalogue: an index has 16 bits.
  public static let maximumCount = Int(UInt16.max)

  /// The catalogue of a list of indicators.
  ///
  /// The first of an id is its default definition. A second one with the same id and definition is
  /// left out, and so is what exceeds `maximumCount`.
  public init(_ indicators: [Indicator] = []) {
    var kept: [Indicator] = []
    var positions: [String: [IndicatorIndex]] = [:]
    for indicator in indicators where kept.count < Self.maximumCount {
      let known = positions[indicator.id, default: []]
      if known.contains(where: { kept[$0.position].definition == indicator.definition }) {
        continue
      }
      positions[indicator.id, default: []].append(IndicatorIndex(kept.count))
      kept.append(indicator)
    }
    self.indicators = kept
    self.positions = positions
  }

  /// The indicator at a position.
  ///
  /// - Precondition: the position belongs to this catalogue.
  public subscript(index: IndicatorIndex) -> Indicator { indicators[index.position] }

  /// All positions, in order.
  public var indices: [IndicatorIndex] { indicators.indices.map { IndicatorIndex($0) } }

  /// The indicator with an id and a definition; an empty definition means the default one.
  public func index(id: String, definition: String = "") -> IndicatorIndex? {
    guard let definitions = positions[id] else { return nil }
    if definition.isEmpty { return definitions.first }
    return definitions.first { self[$0].definition == definition }
  }

  /// The indicator with an id and a definition; an empty one means the definition of that time.
  ///
  /// - Parameters:
  ///   - id: the identifier in files.
  ///   - definition: the definition, or empty.
  ///   - period: what the figure covers.
  /// - Returns: for an empty definition the latest that was in use when the period began.
  public func index(id: String, definition: String, during period: Period) -> IndicatorIndex? {
    guard definition.isEmpty else { return index(id: id, definition: definition) }
    guard let definitions = positions[id] else { return nil }
    let begun = definitions.filter { index in
      self[index].usedFrom.map { $0 <= period.start } ?? true
    }
    // Without dates the first in the list; with dates the latest that had begun.
    return begun.max { left, right in
      (self[left].usedFrom ?? .earliest, right) < (self[right].usedFrom ?? .earliest, left)
    } ?? definitions.first
  }

  /// All definitions of an id, the default one first.
  public func definitions(id: String) -> [IndicatorIndex] {
    positions[id] ?? []
  }

  /// This catalogue with more indicators at its end; positions so far stay.
  ///
  /// An indicator whose id and definition are there already is left out: what is built in cannot be
  /// redefined, only given another definition.
  public func adding(_ more: [Indicator]) -> IndicatorCatalogue {
    IndicatorCatalogue(indicators + more)
  }
}
