import Measures
import Text

/// Values that tests of the dataset share.
enum Fixtures {
  static let provenance = Provenance(
    publication: SafeText("EMC"), file: SafeText("measures.csv"), source: SourceID("kho/"))
}
