import Measures
import Text
import Yams

/// Reads a mapping file (contract section 6) strictly: every problem with line and column, unknown
/// keys with what was probably meant.
struct MappingParser {
  private let file: SafeText

  /// Everything that is wrong.
  private(set) var log: ProblemLog

  /// Bytes of a mapping file; the worked example has three thousand.
  static let maximumBytes = 1 << 20

  /// Reads a mapping.
  ///
  /// - Parameters:
  ///   - text: the YAML.
  ///   - file: the file, for problems.
  ///   - needsTables: whether it must say where rows are; a file that only says what to ask for
  ///     the portal's own pages does not.
  /// - Returns: the mapping, nil when it has errors; and what is wrong.
  static func parse(
    _ text: String, file: SafeText, needsTables: Bool = true
  ) -> (mapping: Mapping?, log: ProblemLog) {
    var parser = MappingParser(file: file, log: ProblemLog(limit: ReadRequest.defaultProblemLimit))
    let mapping = parser.mapping(text, needsTables: needsTables)
    return (parser.log.errorCount == 0 ? mapping : nil, parser.log)
  }

  private mutating func mapping(_ text: String, needsTables: Bool) -> Mapping? {
    let root: MappingNode
    do {
      // Without the resolver's rules every scalar stays text: 2026-09 is a month, not a number.
      guard let node = try Yams.compose(yaml: text, .basic) else {
        log.add(SourceProblem(file: file, reason: .emptyFile))
        return nil
      }
      root = MappingNode(node: node, name: "")
    } catch {
      addMalformed(error)
      return nil
    }
    guard let members = root.members else {
      report(.missingKey(SafeText("tables")), at: root)
      return nil
    }
    let known = check(
      members, among: ["files", "request", "later", "check", "units", "constants", "tables"])
    let constants = known["constants"].map { fields($0) } ?? [:]
    let listed = needsTables ? required("tables", known, root) : known["tables"]
    let tables = listed.flatMap { list($0) } ?? []
    let files = known["files"].flatMap { list($0) }?.compactMap { scalar($0) } ?? []
    let requests = known["request"].map { self.requests($0) } ?? []
    if files.isEmpty, requests.isEmpty { report(.missingKey(SafeText("files")), at: root) }
    return Mapping(
      files: files, requests: requests, later: known["later"].map { later($0) } ?? .none,
      check: known["check"].flatMap { answerCheck($0) },
      units: known["units"].map { texts($0) } ?? [:],
      tables: tables.compactMap { table($0, constants) })
  }

  // MARK: - Tables

  private mutating func table(
    _ node: MappingNode, _ constants: [MeasureColumn: Mapping.Field]
  ) -> Mapping.Table? {
    guard let members = object(node) else { return nil }
    let known = check(members, among: ["rows", "fields", "measures"])
    let own = known["fields"].map { fields($0) } ?? [:]
    guard let rows = required("rows", known, node), let text = scalar(rows),
      let path = pointer(text, at: rows),
      let list = required("measures", known, node).flatMap({ list($0) })
    else { return nil }
    let shared = constants.merging(own) { $1 }
    let measures = list.compactMap { measure($0, shared) }
    return Mapping.Table(
      pointer: text, path: path, fields: shared, measures: measures, line: node.place.line)
  }

  private mutating func measure(
    _ node: MappingNode, _ shared: [MeasureColumn: Mapping.Field]
  ) -> Mapping.Measure? {
    guard let members = object(node) else { return nil }
    let scale = members.first { $0.key.text == "scale" }?.value
    let fields = fields(members.filter { $0.key.text != "scale" })
    let all = shared.merging(fields) { $1 }
    for column in [MeasureColumn.period, .unit, .indicator] where all[column] == nil {
      report(.missingKey(SafeText(column.rawValue)), at: node)
    }
    if all[.value] == nil, all[.numerator] == nil {
      report(.missingKey(SafeText(MeasureColumn.value.rawValue)), at: node)
    }
    return Mapping.Measure(fields: fields, exponent: scale.flatMap { exponent($0) } ?? 0)
  }

  /// The powers of ten that a scale may be: a value is multiplied exactly or not at all.
  private static let scales = [
    "0.01": -2, "0.1": -1, "1": 0, "10": 1, "100": 2, "1000": 3, "1000000": 6, "1000000000": 9,
  ]

  private mutating func exponent(_ node: MappingNode) -> Int? {
    guard let text = scalar(node) else { return nil }
    if let exponent = Self.scales[text] { return exponent }
    let expected = Self.scales.sorted { $0.value < $1.value }.map { SafeText($0.key) }
    report(.unknownWord(SafeText(text), column: SafeText("scale"), expected: expected), at: node)
    return nil
  }

  private mutating func fields(_ node: MappingNode) -> [MeasureColumn: Mapping.Field] {
    object(node).map { fields($0) } ?? [:]
  }

  private mutating func fields(
    _ members: [(key: MappingNode, value: MappingNode)]
  ) -> [MeasureColumn: Mapping.Field] {
    let names = MeasureColumn.allCases.map(\.rawValue)
    var fields: [MeasureColumn: Mapping.Field] = [:]
    for (name, value) in check(members, among: names) {
      guard let column = MeasureColumn(rawValue: name) else { continue }
      fields[column] = field(value)
    }
    return fields
  }

  /// A pointer from the row begins with a slash, one from the root with `#`; the rest is constant.
  private mutating func field(_ node: MappingNode) -> Mapping.Field? {
    guard let text = scalar(node) else { return nil }
    if text.hasPrefix("#") {
      return pointer(String(text.dropFirst()), at: node).map { .root(path: $0) }
    }
    if text.hasPrefix("/") { return pointer(text, at: node).map { .row(path: $0) } }
    return .constant(text)
  }

  mutating func pointer(_ text: String, at node: MappingNode) -> [String]? {
    if let pointer = JSONPointer(text) { return pointer.tokens }
    report(.badPointer(SafeText(text)), at: node)
    return nil
  }
}

extension MappingParser {
  // MARK: - Nodes

  /// The members by name; unknown ones are reported with what was probably meant.
  mutating func check(
    _ members: [(key: MappingNode, value: MappingNode)], among names: [String]
  ) -> [String: MappingNode] {
    var known: [String: MappingNode] = [:]
    for (key, value) in members {
      let name = key.text ?? ""
      if names.contains(name) {
        known[name] = value
      } else {
        let close = Similarity.closest(to: name, among: names)
        report(.unknownKey(SafeText(name), suggestions: close.map { SafeText($0) }), at: key)
      }
    }
    return known
  }

  mutating func required(
    _ name: String, _ known: [String: MappingNode], _ parent: MappingNode
  ) -> MappingNode? {
    if let node = known[name] { return node }
    report(.missingKey(SafeText(name)), at: parent)
    return nil
  }

  mutating func scalar(_ node: MappingNode) -> String? {
    node.text ?? refuse(node, expected: "text")
  }

  mutating func number(_ node: MappingNode) -> Int? {
    guard let text = scalar(node) else { return nil }
    return Int(text) ?? refuse(node, expected: "0–9")
  }

  mutating func list(_ node: MappingNode) -> [MappingNode]? {
    node.list ?? refuse(node, expected: "- …")
  }

  mutating func object(
    _ node: MappingNode
  ) -> [(key: MappingNode, value: MappingNode)]? {
    node.members ?? refuse(node, expected: "key: value")
  }

  mutating func word(_ node: MappingNode, among words: [String]) -> String? {
    guard let text = scalar(node) else { return nil }
    if words.contains(text.uppercased()) { return text.uppercased() }
    report(
      .unknownWord(
        SafeText(text), column: SafeText(node.name), expected: words.map { SafeText($0) }),
      at: node)
    return nil
  }

  /// The texts of a mapping from text to text.
  mutating func texts(_ node: MappingNode) -> [String: String] {
    var texts: [String: String] = [:]
    for (key, value) in object(node) ?? [] {
      if let name = key.text, let text = scalar(value) { texts[name] = text }
    }
    return texts
  }

  private mutating func refuse<Value>(_ node: MappingNode, expected: String) -> Value? {
    let shown = node.text ?? (node.list == nil ? "{…}" : "[…]")
    report(
      .unknownWord(
        SafeText(shown), column: SafeText(node.name), expected: [SafeText(expected)]), at: node)
    return nil
  }

  mutating func report(_ reason: ProblemReason, at node: MappingNode) {
    let place = node.place
    log.add(SourceProblem(file: file, line: place.line, column: place.column, reason: reason))
  }

  mutating func addMalformed(_ error: any Error) {
    var place: Mark?
    var detail = "\(error)"
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      (place, detail) = (mark, problem)
    case .duplicatedKeysInMapping(let duplicates, let context):
      (place, detail) = (context.mark, duplicates.joined(separator: ", "))
    default: break
    }
    log.add(
      SourceProblem(
        file: file, line: place?.line, column: place?.column,
        reason: .malformedYAML(SafeText(detail))))
  }
}

extension Mapping.Later {
  static let none = Mapping.Later(statuses: [], texts: [])
}
