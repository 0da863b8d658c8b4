import API
import Dashboard
import DataSources
import Measures
import Text
import Words

/// The sources named on the command line, or the built-in sample when none is.
struct SourceList {
  /// The sources in the order they were named; the first one leads.
  let sources: [any DataSource]
  /// Names behind which there is nothing that could be read.
  let failures: [(source: SourceID, error: SourceError)]
  /// True when the only source is the built-in sample.
  let isSample: Bool

  /// Finds the sources that `names` mean; one that can be used is enough.
  init(_ names: [String], world: World) throws(ProgramError) {
    isSample = names.isEmpty || names == [SampleSource.name]
    var sources: [any DataSource] = names.isEmpty ? [SampleSource()] : []
    var failures: [(source: SourceID, error: SourceError)] = []
    let access = SourceAccess(
      product: Version.product, options: world.access, environment: world.environment,
      now: world.now)
    for name in names {
      do throws(SourceLocatorError) {
        sources.append(try access.source(name))
      } catch {
        switch error {
        case .unsupportedScheme(let text): throw .unknownSource(text)
        case .token(let reason): throw .token(reason)
        case .unusable(let reason): failures.append((SourceID(SafeText(name).string), reason))
        }
      }
    }
    if sources.isEmpty, let first = failures.first { throw .source(first.error) }
    self.sources = sources
    self.failures = failures
  }

  /// A loader of the sources.
  func loader(
    decimalMark: DataSources.DecimalMark?, now: @escaping @Sendable () -> Int64
  ) -> SourceLoader {
    SourceLoader(
      sources: sources, missing: failures, request: ReadRequest(decimalMark: decimalMark),
      isSample: isSample, now: now)
  }

  /// Reads all sources at once; the error of the first one when none gave data.
  ///
  /// How far it is stands on standard error meanwhile, where that is a terminal.
  func report(
    decimalMark: DataSources.DecimalMark?, words: Words, world: World
  ) async throws(ProgramError) -> Report {
    if isSample {
      do throws(SourceError) {
        return try SourceLoader.sampleReport(now: world.now()).judged
      } catch {
        throw .source(error)
      }
    }
    let line = ProgressLine(words, world)
    var loader = loader(decimalMark: decimalMark, now: world.now)
    loader.request.progress = { line.show($0) }
    let reading = await loader.read()
    line.clear()
    guard let report = reading.report else {
      throw .source(reading.failures.first?.error ?? .other(detail: .empty))
    }
    return report
  }
}
