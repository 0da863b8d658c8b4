import Dashboard
import DataSources
import Measures
import Text
import Words

/// Answers who a body is: codes, validity, parent, predecessors and successor.
public struct UnitsCommand: Sendable {
  /// The name, id or code asked for; nil lists nation, blocks, ministries and provinces.
  public let name: String?
  /// The day asked about; nil for today.
  public let day: String?

  /// A question.
  public init(name: String?, day: String?) {
    self.name = name
    self.day = day
  }

  /// Prints the answer.
  public func run(_ options: DisplayOptions, _ world: World) -> ExitStatus {
    let words = Words(options.language)
    let registry = BuiltInUnits.registry
    guard let when = day.map({ Day(code: $0) }) ?? world.clock.day else {
      world.complain(
        "dvctop: --at: " + words.reason(.noSuchDate(SafeText(day ?? ""))).string + "\n")
      return .usage
    }
    guard let name else {
      let levels: [Level] = [.nation, .block, .ministry, .province]
      let listed = registry.indices.filter {
        levels.contains(registry[$0].level) && registry[$0].isValid(at: when)
      }
      return write(listed, registry, words, at: when, world)
    }
    switch registry.resolve(name, during: .day(when)) {
    case .success(let index), .failure(.notValid(let index, _)):
      return world.print(answer(index, registry, words, at: when)) ? .success : .failure
    case .failure(.ambiguous(let indices)):
      return write(indices, registry, words, at: when, world)
    case .failure(.unknown(let close)):
      let suggestions = close.map { registry[$0].name(options.language, at: when) }
      world.complain(
        "dvctop: "
          + words.reason(.unknownUnit(SafeText(name), suggestions: suggestions)).string + "\n")
      return .usage
    }
  }

  private func write(
    _ indices: [UnitIndex], _ registry: UnitRegistry, _ words: Words, at day: Day, _ world: World
  ) -> ExitStatus {
    let lines = indices.map { line($0, registry, words, at: day) + "\n" }
    return world.print(lines.joined()) ? .success : .failure
  }

  private func line(
    _ index: UnitIndex, _ registry: UnitRegistry, _ words: Words, at day: Day
  ) -> String {
    let unit = registry[index]
    let version = unit.version(at: day)
    return SafeText(unit.id).padded(to: 40).string
      + SafeText(version?.code ?? "").padded(to: 7).string
      + SafeText(version?.portalCode ?? "").padded(to: 5).string
      + unit.name(words.language, at: day).string
  }

  private func answer(
    _ index: UnitIndex, _ registry: UnitRegistry, _ words: Words, at day: Day
  ) -> String {
    let unit = registry[index]
    var lines: [(Bilingual, SafeText)] = [
      (Bilingual("tên", "name"), unit.name(words.language, at: day)),
      (Bilingual("mã dvctop", "id"), SafeText(unit.id)),
    ]
    for version in unit.versions {
      let from = version.validFrom.map { words.day($0).string } ?? "…"
      let to = version.validTo.map { words.day($0).string } ?? "…"
      let codes = [version.code, version.portalCode].filter { !$0.isEmpty }
      lines.append(
        (
          Bilingual("hiệu lực", "valid"),
          SafeText(
            "\(from) – \(to)  \(version.nameVietnamese)"
              + (codes.isEmpty ? "" : "  (\(codes.joined(separator: ", ")))"))
        ))
    }
    if let parent = registry.parent(of: index) {
      lines.append((Bilingual("thuộc", "parent"), reference(parent, registry, words)))
    }
    for before in registry.predecessors(of: index) {
      lines.append((Bilingual("hợp nhất từ", "merged from"), reference(before, registry, words)))
    }
    if let successor = unit.successor {
      lines.append((Bilingual("nay là", "became"), reference(successor, registry, words)))
    }
    let labels = lines.map { words[$0.0] }
    let width = (labels.map(\.width).max() ?? 0) + 2
    return zip(labels, lines).map { $0.padded(to: width).string + $1.1.string + "\n" }.joined()
  }

  private func reference(
    _ index: UnitIndex, _ registry: UnitRegistry, _ words: Words
  ) -> SafeText {
    registry[index].name(words.language, at: nil) + SafeText(" (" + registry[index].id + ")")
  }
}
