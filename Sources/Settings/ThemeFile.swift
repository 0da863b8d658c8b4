import Drawing
import Text
import Yams

/// A theme in the form of the base16 and base24 schemes.
///
/// Builder specification 0.11.2 of tinted-theming: `system`, `name`, `variant` and a `palette` of
/// `base00` to `base0F` (base24: to `base17`), `#` before a colour or not. The older form with the
/// colours at the top level and `scheme:` for the name is read too. Ours have a `name_en` beside the
/// name, which other programs pass over.
struct ThemeFile {
  /// The theme's name, that of the file without its ending.
  let name: String
  /// The file, for messages.
  let file: SafeText

  /// Colours a scheme must have.
  private static let required = 16

  /// Those it may have beside them, each with the one that stands for it where it is missing.
  ///
  /// Builder specification 0.11.2 of tinted-theming, base24.
  private static let fallbacks: [(index: Int, fallback: Int)] = [
    (0x10, 0x00), (0x11, 0x00), (0x12, 0x08), (0x13, 0x0A), (0x14, 0x0B), (0x15, 0x0C),
    (0x16, 0x0D), (0x17, 0x0E),
  ]

  /// The theme that `text` describes.
  func theme(_ text: String) throws(SettingsError) -> Theme {
    let root = try mapping(text)
    let palette = root["palette"]?.mapping ?? root
    var colors: [RGB] = []
    for index in 0..<Self.required {
      guard let color = try color(index, in: palette) else {
        throw error(.missingColor(SafeText(key(index))))
      }
      colors.append(color)
    }
    for (index, fallback) in Self.fallbacks {
      colors.append(try color(index, in: palette) ?? colors[fallback])
    }
    let display = root["name"]?.string ?? root["scheme"]?.string ?? name
    let isDark = root["variant"]?.string.map { $0 != "light" }
    guard
      var theme = Theme(
        base16: colors, name: name, displayName: SafeText(display).string, isDark: isDark)
    else { throw error(.missingColor(SafeText(key(colors.count)))) }
    theme.englishName = root["name_en"]?.string.map { SafeText($0).string }
    return theme
  }

  private func mapping(_ text: String) throws(SettingsError) -> Node.Mapping {
    let node: Node?
    do {
      // Without the resolver's rules every scalar stays text: `000000` is a colour, not a zero, and
      // none of the rules' regular expressions has to be compiled at the start.
      node = try Yams.compose(yaml: Self.withoutMark(text), .basic)
    } catch {
      throw SettingsError(yaml: error, file: file)
    }
    guard let mapping = node?.mapping else { throw error(.missingColor(SafeText(key(0)))) }
    return mapping
  }

  /// The text without the byte order mark that some editors write.
  private static func withoutMark(_ text: String) -> String {
    text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
  }

  private func color(_ index: Int, in palette: Node.Mapping) throws(SettingsError) -> RGB? {
    let key = key(index)
    guard let node = palette[key] ?? palette[key.lowercased()] else { return nil }
    // Digits alone are a number to YAML: their spelling is still the colour.
    guard let text = node.scalar?.string, let color = RGB(hex: text) else {
      throw error(
        .badColor(SafeText(key), SafeText(node.scalar?.string ?? "?")), at: node.mark)
    }
    return color
  }

  private func key(_ index: Int) -> String {
    let digits = String(index, radix: 16, uppercase: true)
    return "base" + (digits.count == 1 ? "0" : "") + digits
  }

  private func error(_ reason: SettingsError.Reason, at mark: Mark? = nil) -> SettingsError {
    SettingsError(file: file, line: mark?.line, column: mark?.column, reason: reason)
  }
}
