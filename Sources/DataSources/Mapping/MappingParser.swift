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
  /// - Returns: the mapping, nil when it has errors; and what is wrong.
  static func parse(_ text: String, file: SafeText) -> (mapping: Mapping?, log: ProblemLog) {
    var parser = MappingParser(file: file, log: ProblemLog(limit: ReadRequest.defaultProblemLimit))
    let mapping = parser.mapping(text)
    return (parser.log.errorCount == 0 ? mapping : nil, parser.log)
  }

  private mutating func mapping(_ text: String) -> Mapping? {
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
    let tables = required("tables", known, root).flatMap { list($0) } ?? []
    let files = known["files"].flatMap { list($0) }?.compactMap { scalar($0) } ?? []
    let request = known["request"].flatMap { self.request($0) }
    if files.isEmpty, request == nil { report(.missingKey(SafeText("files")), at: root) }
    return Mapping(
      files: files, request: request, later: known["later"].map { later($0) } ?? .none,
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

  private mutating func pointer(_ text: String, at node: MappingNode) -> [String]? {
    if let pointer = JSONPointer(text) { return pointer.tokens }
    report(.badPointer(SafeText(text)), at: node)
    return nil
  }

  // MARK: - Requests

  private mutating func request(_ node: MappingNode) -> Mapping.Request? {
    guard let members = object(node) else { return nil }
    let known = check(members, among: ["url", "method", "body", "every", "paging"])
    guard let url = required("url", known, node).flatMap({ scalar($0) }) else { return nil }
    return Mapping.Request(
      url: url, method: known["method"].flatMap { word($0, among: ["GET", "POST"]) } ?? "GET",
      body: known["body"].map { json($0) } ?? "",
      interval: known["every"].flatMap { interval($0) },
      paging: known["paging"].flatMap { paging($0) })
  }

  private mutating func paging(_ node: MappingNode) -> Mapping.Paging? {
    guard let members = object(node) else { return nil }
    let known = check(members, among: ["page", "first", "pages"])
    guard let page = required("page", known, node).flatMap({ scalar($0) }),
      let pages = required("pages", known, node), let text = scalar(pages),
      let path = pointer(text, at: pages)
    else { return nil }
    let first = known["first"].flatMap { number($0) } ?? 1
    return Mapping.Paging(page: page, first: first, count: path)
  }

  private mutating func later(_ node: MappingNode) -> Mapping.Later {
    guard let members = object(node) else { return .none }
    let known = check(members, among: ["statuses", "texts"])
    return Mapping.Later(
      statuses: (known["statuses"].flatMap { list($0) } ?? []).compactMap { number($0) },
      texts: (known["texts"].flatMap { list($0) } ?? []).compactMap { scalar($0) })
  }

  private mutating func answerCheck(_ node: MappingNode) -> Mapping.Check? {
    guard let members = object(node) else { return nil }
    let known = check(members, among: ["at", "value"])
    guard let place = required("at", known, node), let text = scalar(place),
      let path = pointer(text, at: place),
      let value = required("value", known, node).flatMap({ scalar($0) })
    else { return nil }
    return Mapping.Check(path: path, value: value)
  }

  /// Seconds of `90s`, `15m`, `6h`, `1d`.
  private mutating func interval(_ node: MappingNode) -> Int? {
    guard let text = scalar(node) else { return nil }
    let units: [Character: Int] = ["s": 1, "m": 60, "h": 3_600, "d": 86_400]
    if let last = text.last, let unit = units[last], let count = Int(text.dropLast()), count > 0,
      count <= 366 * 86_400
    {
      return count * unit
    }
    report(
      .unknownWord(
        SafeText(text), column: SafeText("every"),
        expected: ["90s", "15m", "6h", "1d"].map { SafeText($0) }), at: node)
    return nil
  }

  /// A YAML value as JSON; scalars that look like JSON numbers or words are such.
  private func json(_ node: MappingNode) -> String {
    if let list = node.list { return "[" + list.map(json).joined(separator: ",") + "]" }
    if let members = node.members {
      return "{"
        + members.map { quoted($0.key.text ?? "") + ":" + json($0.value) }.joined(separator: ",")
        + "}"
    }
    let text = node.text ?? ""
    let isPlain = node.node.scalar?.style == .plain
    if isPlain, let document = try? JSONDocument.parse(Array(text.utf8)),
      document.root?.kind != .string
    {
      return text
    }
    return quoted(text)
  }

  private func quoted(_ text: String) -> String {
    var writer = JSONRowWriter()
    writer.string(text)
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}

extension MappingParser {
  // MARK: - Nodes

  /// The members by name; unknown ones are reported with what was probably meant.
  fileprivate mutating func check(
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

  fileprivate mutating func required(
    _ name: String, _ known: [String: MappingNode], _ parent: MappingNode
  ) -> MappingNode? {
    if let node = known[name] { return node }
    report(.missingKey(SafeText(name)), at: parent)
    return nil
  }

  fileprivate mutating func scalar(_ node: MappingNode) -> String? {
    node.text ?? refuse(node, expected: "text")
  }

  fileprivate mutating func number(_ node: MappingNode) -> Int? {
    guard let text = scalar(node) else { return nil }
    return Int(text) ?? refuse(node, expected: "0–9")
  }

  fileprivate mutating func list(_ node: MappingNode) -> [MappingNode]? {
    node.list ?? refuse(node, expected: "- …")
  }

  fileprivate mutating func object(
    _ node: MappingNode
  ) -> [(key: MappingNode, value: MappingNode)]? {
    node.members ?? refuse(node, expected: "key: value")
  }

  fileprivate mutating func word(_ node: MappingNode, among words: [String]) -> String? {
    guard let text = scalar(node) else { return nil }
    if words.contains(text.uppercased()) { return text.uppercased() }
    report(
      .unknownWord(
        SafeText(text), column: SafeText(node.name), expected: words.map { SafeText($0) }),
      at: node)
    return nil
  }

  /// The texts of a mapping from text to text.
  fileprivate mutating func texts(_ node: MappingNode) -> [String: String] {
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

  fileprivate mutating func report(_ reason: ProblemReason, at node: MappingNode) {
    let place = node.place
    log.add(SourceProblem(file: file, line: place.line, column: place.column, reason: reason))
  }

  fileprivate mutating func addMalformed(_ error: any Error) {
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
  fileprivate static let none = Mapping.Later(statuses: [], texts: [])
}
