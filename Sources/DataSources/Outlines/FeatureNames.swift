import Measures
import Text

/// Which province each feature of a file is about.
///
/// Files name them by a property of their own choice, and many have a running number beside it that
/// looks like a code. So the property is taken by which most provinces are found; where two find as
/// many, the one that stands first in the list. Whether they are the 63 of before or the 34 of today
/// is told by how much of both is the same, the names in the file and those of the time (Jaccard's
/// index, 1901): a file of today's that has kept a single old name is still one of today's.
struct FeatureNames {
  /// What a feature says about itself.
  enum Meaning {
    /// It is this unit.
    case unit(String)
    /// It names nobody, or somebody unclear.
    case problem(ProblemReason, at: JSONValue)
    /// It has no property that names a unit.
    case nameless
  }

  /// Properties that may name a unit, folded as for searching, so that `Mã_tỉnh`, `MA_TINH` and
  /// `ma tinh` are one; `id` is also the feature's own member.
  ///
  /// Those of GADM (`NAME_1`), geoBoundaries (`shapeName`) and OCHA (`ADM1_VI`) are among them. Any
  /// other whose last word is one of `endings` may too: `a01_ten`.
  static let properties = [
    "id", "unit", "unit id", "code", "ma", "ma tinh", "matinh", "gso code", "province code",
    "ma dvhc", "name", "ten", "ten tinh", "tentinh", "tinh", "tinh thanh", "name vi", "ten vi",
    "name 1", "varname 1", "adm1 vi", "adm1 en", "shapename", "province", "name en",
  ]

  private static let endings: Set<String> = ["ma", "ten", "code", "name"]

  /// A few of them, for a file that has none.
  static let examples = ["id", "ma", "ten", "name", "NAME_1", "shapeName"].map { SafeText($0) }

  /// A day on which there were 63 provinces, and one since there are 34 (resolution 202/2025/QH15).
  private static let days = [(2025, 6, 30), (2026, 1, 1)].compactMap {
    Day(year: $0.0, month: $0.1, day: $0.2)
  }

  /// A property of a feature.
  private struct Entry {
    let property: String
    let value: JSONValue
    let text: String
  }

  /// For each feature what may name it.
  private let entries: [[Entry]]
  /// The properties, the one by which most features are found first.
  private let order: [String]
  private var provinces: Provinces

  init(_ features: [JSONValue]) {
    let entries = features.map(Self.entries)
    let found = Set(entries.joined().map(\.property))
    let known = Self.properties.filter(found.contains) + found.subtracting(Self.properties).sorted()
    var texts: [String: Set<String>] = [:]
    for entry in entries.joined() { texts[entry.property, default: []].insert(entry.text) }
    var best: (provinces: Provinces, scores: [String: Int], likeness: Double)?
    for day in Self.days {
      var provinces = Provinces(on: day)
      let scores = texts.mapValues { texts in
        Set(texts.compactMap { try? provinces.find($0).get() }).count
      }
      let likeness =
        scores.map { property, found in
          Double(found) / Double((texts[property]?.count ?? 0) + provinces.count - found)
        }.max() ?? 0
      if likeness >= best?.likeness ?? 0 { best = (provinces, scores, likeness) }
    }
    self.entries = entries
    provinces = best?.provinces ?? Provinces(on: .latest)
    let scores = best?.scores ?? [:]
    // Sorting is stable: of two that find as many the first of the list leads.
    order = known.sorted { scores[$0] ?? 0 > scores[$1] ?? 0 }
  }

  /// Whether no feature has a property that may name a unit.
  var isEmpty: Bool { order.isEmpty }

  /// Which province a feature is about.
  ///
  /// By the best property; where that fails by the next that holds letters, for a number may be
  /// anything.
  func meaning(of feature: Int) -> Meaning {
    var provinces = provinces
    var first: Meaning = .nameless
    for (rank, property) in order.enumerated() {
      guard let entry = entries[feature].first(where: { $0.property == property }),
        rank == 0 || entry.text.contains(where: \.isLetter)
      else { continue }
      switch provinces.find(entry.text) {
      case .success(let unit): return .unit(provinces.id(of: unit))
      case .failure(let error):
        guard case .nameless = first else { continue }
        first = .problem(provinces.reason(error, SafeText(entry.text)), at: entry.value)
      }
    }
    return first
  }

  private static func entries(of feature: JSONValue) -> [Entry] {
    var found: [Entry] = []
    func add(_ name: String, _ value: JSONValue) {
      guard properties.contains(name) || endings.contains(lastWord(of: name)),
        value.kind == .string || value.kind == .number
      else { return }
      let text = value.text
      guard !text.isEmpty, text.utf8.count <= longestName else { return }
      found.append(Entry(property: name, value: value, text: text))
    }
    if let properties = feature["properties"] {
      for member in properties.members { add(Folding.key(member.name), member.value) }
    }
    if let id = feature["id"] { add("id", id) }
    return found
  }

  private static func lastWord(of name: String) -> String {
    name.split(separator: " ").last.map(String.init) ?? ""
  }

  /// Bytes of a property that may be a name; beyond it is a text about something.
  private static let longestName = 200
}

/// The provinces that there were on a day, found by id, code or name.
private struct Provinces {
  /// How many there were.
  let count: Int
  private let period: Period
  private let resolver: UnitResolver
  private var known: [String: Result<UnitIndex, UnitError>] = [:]

  /// Without departments and communes: a name of one of them is not meant, and they are thousands.
  private static let registry: UnitRegistry = {
    let all = BuiltInUnits.registry
    let kept = all.indices.filter { all[$0].level == .province }
    let places = Dictionary(
      kept.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
    return UnitRegistry(
      kept.map { index in
        let unit = all[index]
        return Unit(
          id: unit.id, level: .province,
          successor: unit.successor.flatMap { places[$0] }.map { UnitIndex(raw: UInt32($0)) },
          versions: unit.versions)
      })
  }()

  init(on day: Day) {
    period = .day(day)
    resolver = UnitResolver(Self.registry)
    count = Self.registry.units.count { $0.isValid(at: day) }
  }

  /// The province of a text.
  mutating func find(_ text: String) -> Result<UnitIndex, UnitError> {
    if let result = known[text] { return result }
    let result = resolver.resolve(Self.plain(text), during: period)
    known[text] = result
    return result
  }

  /// What is asked for: a code of one digit with the zero that numbers lack, the capital without
  /// its title.
  private static func plain(_ text: String) -> String {
    if text.utf8.count == 1, text.first?.isNumber == true { return "0" + text }
    let title = "Thủ đô "
    return text.hasPrefix(title) ? String(text.dropFirst(title.count)) : text
  }

  func id(of unit: UnitIndex) -> String { resolver.registry[unit].id }

  func reason(_ error: UnitError, _ text: SafeText) -> ProblemReason {
    error.reason(text, period, resolver.registry)
  }
}
