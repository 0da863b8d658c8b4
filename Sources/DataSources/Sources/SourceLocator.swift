import Measures
import Text

/// Turns what the command line calls a source into one.
public enum SourceLocator {
  /// What a source may begin with that is not a path.
  private static let otherSchemes = ["http:", "https:"]

  /// The source of a command line's SOURCE: a path, `portal:PATH`, `map:FILE`, or `demo:`.
  ///
  /// A path is looked at, so that a missing file is known before the screen opens; nothing is read.
  ///
  /// - Parameter text: what was written.
  /// - Returns: the source, which has not been read.
  /// - Throws: why it is none.
  public static func source(_ text: String) throws(SourceLocatorError) -> any DataSource {
    if text == SampleSource.name { return SampleSource() }
    let lowered = text.lowercased()
    do throws(SourceError) {
      if let source = try saved(text) { return source }
    } catch {
      throw .unusable(error)
    }
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

  /// The recording that a command line's `replay:FILE` means; nil for anything else.
  ///
  /// It has sources of its own, as many as were recorded: a `ReplayPlayer` gives them.
  ///
  /// - Parameter text: what was written.
  /// - Returns: the recording, of which no dataset has been read.
  /// - Throws: `unusable` when it cannot be read.
  public static func recording(_ text: String) throws(SourceLocatorError) -> Recording? {
    guard text.lowercased().hasPrefix(ReplaySource.scheme) else { return nil }
    do throws(SourceError) {
      return try Recording(path: String(text.dropFirst(ReplaySource.scheme.count)))
    } catch {
      throw .unusable(error)
    }
  }

  /// A source of saved JSON that is no dataset of the contract; nil when the text names none.
  private static func saved(_ text: String) throws(SourceError) -> (any DataSource)? {
    let lowered = text.lowercased()
    if lowered.hasPrefix(PortalSource.scheme) {
      let source = PortalSource(path: String(text.dropFirst(PortalSource.scheme.count)))
      _ = try source.paths()
      return source
    }
    if lowered.hasPrefix(MappedSource.scheme) {
      let source = MappedSource(path: String(text.dropFirst(MappedSource.scheme.count)))
      try source.check()
      return source
    }
    return nil
  }

  /// The scheme of something like `ftp://host`; a file name may hold a colon, but hardly that.
  private static func schemeOfAddress(_ text: String) -> String? {
    guard let colon = text.firstIndex(of: ":"), text[colon...].hasPrefix("://") else { return nil }
    let scheme = text[..<colon]
    return !scheme.isEmpty && scheme.allSatisfy(\.isLetter) ? String(scheme) + ":" : nil
  }
}
