import API
import DataSources
import Logging
import Measures
import Text

/// The sources that a command line names.
public enum SourceArguments {
  /// Finds the sources; the built-in sample when none is named.
  ///
  /// A path where there is nothing yet is watched like any other, as long as another source can be
  /// used, or an earlier run has kept what was there: a daemon may be started before its files are
  /// there, and again after they have gone.
  ///
  /// - Parameters:
  ///   - names: what was written, in order.
  ///   - access: how servers among them are reached.
  ///   - logger: told of sources that cannot be used yet.
  ///   - isRemembered: says whether an earlier run has kept something of a source.
  /// - Returns: the sources, none of which has been read.
  /// - Throws: `noSource` for something that is none, and when none can be used; why the token for
  ///   servers is not used.
  public static func sources(
    _ names: [String], access: SourceAccess, logger: Logger,
    isRemembered: (String) -> Bool = { _ in false }
  ) throws(ServerError) -> [any DataSource] {
    guard !names.isEmpty else { return [SampleSource()] }
    var sources: [any DataSource] = []
    var failure: ServerError?
    var usable = 0
    // The same name twice is one source: health and data are kept by name.
    var seen: Set<String> = []
    for name in names where seen.insert(name).inserted {
      do throws(SourceLocatorError) {
        if let recording = try SourceLocator.recording(name) {
          let player = ReplayPlayer([recording])
          let replayed: [any DataSource] = player.sources(avoiding: Set(sources.map(\.id)))
          sources += replayed
          usable += 1
          continue
        }
        sources.append(try access.source(name))
        usable += 1
      } catch {
        let reason: SourceError
        switch error {
        case .unsupportedScheme: throw .noSource(name: SafeText(name), reason: "unknown kind")
        case .token(let error): throw ServerError(tokenFile: error)
        case .unusable(let error): reason = error
        }
        failure = failure ?? .noSource(name: SafeText(name), reason: reason.code)
        logger.warning(
          "source cannot be used yet",
          metadata: ["source": "\(SafeText(name))", "reason": "\(reason.code)"])
        // Only a path; what has a scheme says more than where it is.
        if !name.contains(":") { sources.append(FileSource(path: name)) }
      }
    }
    if usable == 0, let failure, sources.isEmpty || !names.contains(where: isRemembered) {
      throw failure
    }
    return sources
  }
}
