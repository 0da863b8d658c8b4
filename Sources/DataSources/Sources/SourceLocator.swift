import Measures
import Text

/// Turns what the command line calls a source into one.
public enum SourceLocator {
  /// What a source may begin with that is not a path.
  private static let otherSchemes = ["http:", "https:", "portal:", "map:", "replay:"]

  /// The source of a command line's SOURCE: a path, or `demo:`.
  ///
  /// A path is looked at, so that a missing file is known before the screen opens; nothing is read.
  ///
  /// - Parameter text: what was written.
  /// - Returns: the source, which has not been read.
  /// - Throws: why it is none.
  public static func source(_ text: String) throws(SourceLocatorError) -> any DataSource {
    if text == SampleSource.name { return SampleSource() }
    let lowered = text.lowercased()
    if let scheme = otherSchemes.first(where: { lowered.hasPrefix($0) }) ?? schemeOfAddress(text) {
      throw .unsupportedScheme(SafeText(scheme))
    }
    let source = FileSource(path: text)
    do throws(SourceError) {
      _ = try source.files()
    } catch {
      throw .unusable(error)
    }
    return source
  }

  /// The scheme of something like `ftp://host`; a file name may hold a colon, but hardly that.
  private static func schemeOfAddress(_ text: String) -> String? {
    guard let colon = text.firstIndex(of: ":"), text[colon...].hasPrefix("://") else { return nil }
    let scheme = text[..<colon]
    return !scheme.isEmpty && scheme.allSatisfy(\.isLetter) ? String(scheme) + ":" : nil
  }
}
