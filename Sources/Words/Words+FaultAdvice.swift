import Measures

extension Words {
  /// What to do about shapes that cannot be used.
  static func faultAdvice(_ fault: OutlineFault) -> Bilingual? {
    switch fault {
    case .notACollection, .notOnEarth, .tooManyPoints: nil
    case .noGeometry, .noArea, .badCoordinates, .tooFewPoints, .openRing:
      Bilingual("hãy sửa hoặc xuất lại hình ấy", "correct or export that shape again")
    case .noUnitName:
      Bilingual("hãy thêm một thuộc tính như vậy", "add such a property")
    case .farAway:
      Bilingual("hãy xem lại thứ tự kinh độ, vĩ độ", "check the order of the coordinates")
    }
  }

  /// What to do about a recording that cannot be used.
  static func faultAdvice(_ fault: RecordingFault) -> Bilingual? {
    switch fault {
    case .otherVersion: nil
    case .notARecording: Bilingual("hãy chỉ một bản ghi", "name a recording")
    case .damaged, .cutOff, .withoutBase:
      Bilingual("hãy ghi lại nếu cần trọn vẹn", "record it again if all of it is needed")
    case .tooManyEntries:
      Bilingual("hãy chia thành nhiều bản ghi", "split it into several recordings")
    }
  }
}
