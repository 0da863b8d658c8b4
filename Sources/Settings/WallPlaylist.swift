import Dashboard
import Text
import Yams

/// A playlist of a wall: which pages stand for how long.
///
///     dwell: 20
///     pages:
///       - rates
///       - localities
///       - unit:da-nang
///       - alerts
public struct WallPlaylist: Hashable, Sendable {
  /// The pages in their order; nil when the file names none.
  public var pages: [WallPage]?
  /// Seconds that each of them stands; nil when the file does not say.
  public var dwell: Int?

  /// Bytes of a playlist: thousands of pages.
  static let sizeLimit = 65_536

  /// Reads a playlist.
  ///
  /// - Parameters:
  ///   - text: YAML.
  ///   - file: its name, for messages.
  /// - Throws: where something is wrong, and what.
  public init(_ text: String, file: SafeText) throws(SettingsError) {
    guard text.utf8.count <= Self.sizeLimit else {
      throw SettingsError(file: file, reason: .unreadable)
    }
    let root = try Self.root(text, file)
    for (key, value) in root {
      switch key.scalar?.string {
      case "dwell": dwell = try Self.dwell(value, file)
      case "pages": pages = try Self.pages(value, file)
      case let other:
        throw Self.error(
          .unknownKey(SafeText(other ?? "?"), known: [SafeText("dwell"), SafeText("pages")]),
          at: key, file)
      }
    }
  }

  private static func root(_ text: String, _ file: SafeText) throws(SettingsError) -> Node.Mapping {
    let node: Node?
    do {
      node = try Yams.compose(yaml: text, .basic)
    } catch {
      throw SettingsError(yaml: error, file: file)
    }
    guard let mapping = node?.mapping else {
      throw SettingsError(
        file: file, line: 1, column: 1, reason: .wrongValue(SafeText("pages"), .empty))
    }
    return mapping
  }

  private static func dwell(_ node: Node, _ file: SafeText) throws(SettingsError) -> Int {
    guard let text = node.scalar?.string, let seconds = Int(text),
      WallPlan.dwells.contains(seconds)
    else {
      throw error(
        .wrongValue(SafeText("dwell"), SafeText(node.scalar?.string ?? "?")), at: node, file)
    }
    return seconds
  }

  private static func pages(_ node: Node, _ file: SafeText) throws(SettingsError) -> [WallPage] {
    guard let list = node.sequence, !list.isEmpty else {
      throw error(
        .wrongValue(SafeText("pages"), SafeText(node.scalar?.string ?? "")), at: node, file)
    }
    var pages: [WallPage] = []
    for entry in list {
      guard let page = entry.scalar.flatMap({ WallPage($0.string) }) else {
        throw error(
          .wrongValue(SafeText("pages"), SafeText(entry.scalar?.string ?? "?")), at: entry, file)
      }
      pages.append(page)
    }
    return pages
  }

  private static func error(
    _ reason: SettingsError.Reason, at node: Node, _ file: SafeText
  ) -> SettingsError {
    SettingsError(
      file: file, line: node.mark?.line, column: node.mark?.column, reason: reason)
  }
}
