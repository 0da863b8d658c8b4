import Measures
import Text

extension Words {
  /// What is wrong with a file of shapes; nil for a problem of something else.
  func outlineReason(_ reason: ProblemReason) -> SafeText? {
    guard case .outline(let fault) = reason else { return nil }
    return switch fault {
    case .notACollection(let type):
      say(
        "không phải GeoJSON FeatureCollection mà là «{0}»; hãy xuất lại lớp tỉnh, thành",
        "not a GeoJSON FeatureCollection but “{0}”; export the layer of provinces", type)
    case .noGeometry:
      say(
        "không phải Feature có hình học; bỏ qua", "not a Feature with a geometry; left out")
    case .noArea(let type):
      say(
        "hình học «{0}» không phải vùng; cần Polygon hoặc MultiPolygon",
        "the geometry “{0}” is no area; Polygon or MultiPolygon is needed", type)
    case .noUnitName(let accepted):
      say(
        "không có thuộc tính nào chỉ ra tỉnh, thành; dùng được: {0}",
        "no property says which province it is; any of these would: {0}",
        accepted.joined(separator: SafeText(", ")))
    case .badCoordinates:
      say(
        "tọa độ không đúng dạng; cần [kinh độ, vĩ độ] lồng như RFC 7946",
        "coordinates of another form; [longitude, latitude] nested as in RFC 7946 is needed")
    case .notOnEarth(let position):
      say(
        "tọa độ {0} ngoài ±180, ±90 độ; hãy chuyển từ VN-2000 hoặc UTM sang WGS 84",
        "position {0} is outside ±180, ±90 degrees; convert VN-2000 or UTM to WGS 84", position)
    case .farAway(let position):
      say(
        "tọa độ {0} ở xa Việt Nam; có thể kinh độ và vĩ độ bị đổi chỗ",
        "position {0} is far from Vietnam; longitude and latitude may be exchanged", position)
    case .openRing:
      say(
        "đường bao không khép kín; đã nối điểm cuối với điểm đầu",
        "the ring is not closed; its end is joined to its beginning")
    case .tooFewPoints(let found):
      say(
        "đường bao chỉ có {0} điểm; cần ít nhất 4, điểm cuối trùng điểm đầu",
        "a ring of {0} positions; 4 are needed, the last being the first", number(found))
    case .tooManyPoints(let limit):
      say(
        "quá {0} điểm; phần sau không đọc: hãy giản lược đường bao",
        "more than {0} positions; the rest is not read: simplify the outlines", number(limit))
    }
  }
}
