"""The departments (sở) of a province: their true names before and after the reorganisation of 2025."""

from collections import namedtuple

from months import MINISTRY_MERGER, PROVINCE_MERGER

Department = namedtuple("Department", "slug name_vi name_en size end_to_end heir")

# size: part of the departments' dossiers; end_to_end: odds against the province; heir: where it went on 01/03/2025
_BEFORE = [
    Department("so-noi-vu", "Sở Nội vụ", "Department of Home Affairs", 12, 0.9, ""),
    Department("so-tu-phap", "Sở Tư pháp", "Department of Justice", 180, 2.2, ""),
    Department("so-ke-hoach-va-dau-tu", "Sở Kế hoạch và Đầu tư", "Department of Planning and Investment", 120, 2.4,
               "so-tai-chinh"),
    Department("so-tai-chinh", "Sở Tài chính", "Department of Finance", 10, 1.1, ""),
    Department("so-cong-thuong", "Sở Công Thương", "Department of Industry and Trade", 160, 2.8, ""),
    Department("so-nong-nghiep-va-phat-trien-nong-thon", "Sở Nông nghiệp và Phát triển nông thôn",
               "Department of Agriculture and Rural Development", 45, 1.0, "so-nong-nghiep-va-moi-truong"),
    Department("so-giao-thong-van-tai", "Sở Giao thông vận tải", "Department of Transport", 220, 1.5, "so-xay-dung"),
    Department("so-xay-dung", "Sở Xây dựng", "Department of Construction", 35, 0.7, ""),
    Department("so-tai-nguyen-va-moi-truong", "Sở Tài nguyên và Môi trường",
               "Department of Natural Resources and Environment", 150, 0.35, "so-nong-nghiep-va-moi-truong"),
    Department("so-thong-tin-va-truyen-thong", "Sở Thông tin và Truyền thông",
               "Department of Information and Communications", 12, 3.0, "so-khoa-hoc-va-cong-nghe"),
    Department("so-lao-dong-thuong-binh-va-xa-hoi", "Sở Lao động - Thương binh và Xã hội",
               "Department of Labour, Invalids and Social Affairs", 60, 0.9, "so-noi-vu"),
    Department("so-van-hoa-the-thao-va-du-lich", "Sở Văn hóa, Thể thao và Du lịch",
               "Department of Culture, Sports and Tourism", 18, 1.4, ""),
    Department("so-khoa-hoc-va-cong-nghe", "Sở Khoa học và Công nghệ", "Department of Science and Technology", 8, 1.3,
               ""),
    Department("so-giao-duc-va-dao-tao", "Sở Giáo dục và Đào tạo", "Department of Education and Training", 40, 1.2,
               ""),
    Department("so-y-te", "Sở Y tế", "Department of Health", 55, 1.0, ""),
    Department("so-ngoai-vu", "Sở Ngoại vụ", "Department of Foreign Affairs", 1.5, 0.8, ""),
]  # fmt: skip

_NEW = [
    Department("so-nong-nghiep-va-moi-truong", "Sở Nông nghiệp và Môi trường",
               "Department of Agriculture and Environment", 0, 0.5, ""),
    Department("so-dan-toc-va-ton-giao", "Sở Dân tộc và Tôn giáo", "Department of Ethnic Minorities and Religions", 4,
               0.8, ""),
]  # fmt: skip


def _after():
    kept = [d for d in _BEFORE if not d.heir] + _NEW
    return [d._replace(size=d.size + sum(b.size for b in _BEFORE if b.heir == d.slug)) for d in kept]


_AFTER = _after()


def at(t):
    """The departments a province has in month t."""
    return _BEFORE if t < MINISTRY_MERGER else _AFTER


def _unit(province, department, valid_from, valid_to, successor):
    return {
        "id": f"{province}.{department.slug}", "code": "", "portal_code": "", "name_vi": department.name_vi,
        "name_en": department.name_en, "level": "department", "kind": "so", "parent": province,
        "valid_from": valid_from, "valid_to": valid_to, "successor": successor,
    }  # fmt: skip


def units(province, register):
    """Unit rows of the departments of a province, as long as the province and the department last."""
    ends = next((row["valid_to"] for row in register.rows if row["id"] == province and row["valid_to"]), "")
    starts = next((row["valid_from"] for row in register.rows if row["id"] == province and row["valid_from"]), "")
    heir = register.successor.get(province, "")
    rows = []
    if not starts:
        for department in _BEFORE:
            if department.heir:
                rows.append(_unit(province, department, "", "2025-02-28", f"{province}.{department.heir}"))
    new = {department.slug for department in _NEW}
    for department in _AFTER:
        begun = starts or ("2025-03-01" if department.slug in new else "")
        rows.append(_unit(province, department, begun, ends, f"{heir}.{department.slug}" if heir else ""))
    return rows


assert PROVINCE_MERGER > MINISTRY_MERGER
