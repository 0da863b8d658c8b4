import API
import DataSources
import Measures
import Text

/// Decoders that need no document of data.
enum Decoding {
  /// Takes any body for the built-in sample, and any problem for its own title.
  static let sample = DocumentDecoder(
    dataset: { (_, _, _) throws(SourceError) in
      ReadOutcome(dataset: try SampleSource().dataset(), version: Version("decoded"))
    },
    problemTitle: { String(decoding: $0, as: UTF8.self) })
}
