import Measures
import Text
import Yams

extension MappingParser {
  /// One request, or a list of them.
  mutating func requests(_ node: MappingNode) -> [Mapping.Request] {
    (node.list ?? [node]).compactMap { request($0) }
  }

  private mutating func request(_ node: MappingNode) -> Mapping.Request? {
    guard let members = object(node) else { return nil }
    let known = check(
      members, among: ["url", "method", "body", "every", "retry", "wrap", "paging"])
    guard let url = required("url", known, node).flatMap({ scalar($0) }) else { return nil }
    let paging = known["paging"].flatMap { self.paging($0) }
    let wrap = known["wrap"].flatMap { word($0, among: ["TRUE", "FALSE"]) }
    return Mapping.Request(
      url: url, method: known["method"].flatMap { word($0, among: ["GET", "POST"]) } ?? "GET",
      body: known["body"].map { body($0, without: paging?.page) } ?? "",
      interval: known["every"].flatMap { interval($0) },
      retryInterval: known["retry"].flatMap { interval($0) }, isWrapped: wrap == "TRUE",
      paging: paging)
  }

  /// The body as JSON; the number of the page is put in when a page is asked for.
  private func body(_ node: MappingNode, without page: String?) -> String {
    guard let page, let members = node.members else { return json(node) }
    return object(members.filter { $0.key.text != page })
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

  mutating func later(_ node: MappingNode) -> Mapping.Later {
    guard let members = object(node) else { return .none }
    let known = check(members, among: ["statuses", "texts"])
    return Mapping.Later(
      statuses: (known["statuses"].flatMap { list($0) } ?? []).compactMap { number($0) },
      texts: (known["texts"].flatMap { list($0) } ?? []).compactMap { scalar($0) })
  }

  mutating func answerCheck(_ node: MappingNode) -> Mapping.Check? {
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
        SafeText(text), column: SafeText(node.name),
        expected: ["90s", "15m", "6h", "1d"].map { SafeText($0) }), at: node)
    return nil
  }

  /// A YAML value as JSON; scalars that look like JSON numbers or words are such.
  private func json(_ node: MappingNode) -> String {
    if let list = node.list { return "[" + list.map(json).joined(separator: ",") + "]" }
    if let members = node.members { return object(members) }
    let text = node.text ?? ""
    let isPlain = node.node.scalar?.style == .plain
    if isPlain, let document = try? JSONDocument.parse(Array(text.utf8)),
      document.root?.kind != .string
    {
      return text
    }
    return Self.quoted(text)
  }

  private func object(_ members: [(key: MappingNode, value: MappingNode)]) -> String {
    let fields = members.map { Self.quoted($0.key.text ?? "") + ":" + json($0.value) }
    return "{" + fields.joined(separator: ",") + "}"
  }

  private static func quoted(_ text: String) -> String {
    var writer = JSONRowWriter()
    writer.string(text)
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}
