import Dashboard
import Glibc
import Measures
import TerminalIO
import Text
import Words

/// The folder into which pages are written that somebody takes along from the screen.
struct ExportFolder: Sendable {
  /// Where it is; nil where the environment names no home.
  let path: String?

  /// The folder that options name (`~` is the home), else `dvctop/exports` of the state.
  ///
  /// Never the folder one happens to be in: it may be a source, and would be read with its exports.
  init(_ options: DisplayOptions, _ world: World) {
    guard let named = options.exportFolder, !named.isEmpty else {
      path = world.stateFolder.map { $0 + "/exports" }
      return
    }
    path = world.expandingHome(named)
  }

  /// Most names that are tried within one second.
  private static let mostTries = 100

  /// Writes a document under a name that nobody has yet; where it is.
  func write(_ document: ExportDocument, in world: World) throws(ProgramError) -> SafeText {
    guard let path else { throw .notWritten(SafeText("$HOME"), ENOENT) }
    let bytes = try document.bytes(world)
    let made = world.makeFolder(path)
    guard made == 0 else { throw .notWritten(SafeText(path), made) }
    let base = "\(path)/\(document.fileName)-\(Self.stamp(world.now()))"
    var code: Int32 = 0
    for number in 1...Self.mostTries {
      let suffix = number == 1 ? "" : "-\(number)"
      let name = "\(base)\(suffix).\(document.format.fileExtension)"
      code = world.save(bytes, name, false)
      if code == 0 { return SafeText(name) }
      guard code == EEXIST else { break }
    }
    throw .notWritten(SafeText(base), code)
  }

  /// Writes a document, and says how that went.
  func notice(of document: ExportDocument, language: Language, world: World) -> Notice {
    let words = Words(language)
    do throws(ProgramError) {
      return words.answer(toWriting: try write(document, in: world))
    } catch {
      return Notice(error.text(words), isWarning: true)
    }
  }

  /// A time in the name of a file: `20261122-081500`, in Vietnam.
  private static func stamp(_ seconds: Int64) -> String {
    let clock = WallClock(unixSeconds: seconds)
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
    let day = clock.day.code.filter { $0 != "-" }
    let second = Int((seconds % 60 + 60) % 60)
    return "\(day)-\(two(clock.minute / 60))\(two(clock.minute % 60))\(two(second))"
  }
}
