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
  ///
  /// - Returns: `usage` when no body, or more than one, is called so; the candidates are printed.
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
      let answer = UnitAnswer(index, in: registry, at: when, words)
      return world.print(answer.text) ? .success : .failure
    case .failure(.ambiguous(let indices)):
      // The candidates are the answer, but not one that a script may take for a single body.
      complain(.ambiguousUnit(SafeText(name), candidates: []), words, world)
      let status = write(indices, registry, words, at: when, world, withParent: true)
      return status == .success ? .usage : status
    case .failure(.unknown(let close)):
      let suggestions = close.map {
        registry[$0].name(words.language, at: when) + SafeText(" (" + registry[$0].id + ")")
      }
      complain(.unknownUnit(SafeText(name), suggestions: suggestions), words, world)
      return .usage
    }
  }

  private func complain(_ reason: ProblemReason, _ words: Words, _ world: World) {
    let text: SafeText =
      if case .ambiguousUnit(let name, _) = reason {
        words.sentence(
          Bilingual(
            "«{0}» có thể là nhiều đơn vị, hãy hỏi lại bằng mã ở cột đầu:",
            "“{0}” may be several units, ask again by the id of the first column:"), name)
      } else {
        words.reason(reason)
      }
    world.complain("dvctop: " + text.string + "\n")
  }

  private func write(
    _ indices: [UnitIndex], _ registry: UnitRegistry, _ words: Words, at day: Day,
    _ world: World, withParent: Bool = false
  ) -> ExitStatus {
    let lines = indices.map { line($0, registry, words, at: day, withParent) + "\n" }
    return world.print(lines.joined()) ? .success : .failure
  }

  private func line(
    _ index: UnitIndex, _ registry: UnitRegistry, _ words: Words, at day: Day,
    _ withParent: Bool
  ) -> String {
    let unit = registry[index]
    let version = unit.version(at: day)
    let parent = withParent ? registry.parent(of: index) : nil
    return SafeText(unit.id).padded(to: 40).string
      + SafeText(version?.code ?? "").padded(to: 7).string
      + SafeText(version?.portalCode ?? "").padded(to: 5).string
      + unit.name(words.language, at: day).string
      + (parent.map { ", " + registry[$0].name(words.language, at: day).string } ?? "")
  }
}
