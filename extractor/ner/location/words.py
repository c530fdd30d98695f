"""Words that make a place of the name after them, and places that no administrative list holds."""

from __future__ import annotations

from ..phrase_lists import phrases, words
from ..tokens import Phrases

FEATURES = Phrases(
    (phrase, phrase)
    for phrase in phrases("""
sông; hồ; núi; đèo; suối; đồi; đầm; rạch; kênh; vịnh; vàm; thác; hang; mũi; bán đảo; đảo; quần đảo; hòn; cù lao; bãi
biển; bãi rác; đường; phố; quốc lộ; ql; tỉnh lộ; đt; hương lộ; cao tốc; đường cao tốc; tuyến đường; tuyến; vành đai;
đường vành đai; đại lộ; cầu; hầm; cảng; cảng cá; cảng biển; sân bay; sân bay quốc tế; cảng hàng không; cảng hàng không
quốc tế; ga; bến xe; bến cảng; chợ; chợ đầu mối; siêu thị; ngã tư; ngã ba; ngã năm; đê; đê biển; đê tả; đê hữu; kè;
đập; hồ thủy điện; hồ thủy lợi; cửa biển; kcn; khu công nghiệp; khu kinh tế; khu chế xuất; khu công nghệ cao; cụm công
nghiệp; ccn; kkt; khu đô thị; kđt; khu dân cư; khu tái định cư; khu di tích; khu du lịch; cửa khẩu; cửa khẩu quốc tế;
cửa khẩu quốc gia; lối mở; công viên; quảng trường; vườn hoa; rừng; cánh đồng; mỏ; mỏ đá; bãi; cồn; điểm trường; biển;
khu; thung lũng; cao nguyên; sân vận động; nhà tù; nghĩa trang; trung tâm hội nghị
""")
)
"""Roads, waters, works, sites: a place when a name follows (the annotation guide takes either reading)."""

_REGIONS = phrases("""
bắc bộ; trung bộ; nam bộ; tây nguyên; bắc tây nguyên; nam tây nguyên; trung trung bộ; tây bắc bộ; đông bắc bộ; bắc
trung bộ và tây nguyên; tây trường sơn; đông trường sơn; đồng tháp mười; tứ giác long xuyên; u minh thượng; u minh hạ;
bắc trung bộ; nam trung bộ; duyên hải nam trung bộ; đông nam bộ; tây nam bộ; tây bắc; đông bắc; bắc trung bộ và duyên
hải miền trung; đồng bằng sông cửu long; đồng bằng sông hồng; đbscl; đbsh; đb sông cửu long; trung du và miền núi phía
bắc; trung du và miền núi bắc bộ; miền bắc; miền trung; miền nam; miền tây; miền đông; biển đông; hoàng sa; trường sa;
sài gòn; xứ thanh; xứ nghệ; đông dương; đông nam á; châu á; châu âu; châu phi; châu mỹ; châu úc; châu đại dương; thái
bình dương; đại tây dương; ấn độ dương; đông á; nam á; bắc mỹ; trung đông; tây âu; đông âu; mỹ la tinh; việt bắc; liên
xô; tiểu vùng sông mê kông; sông mê kông; eu; nước chdcnd lào; vương quốc hà lan; anh quốc; cố đô huế; thủ đô
""")
"""Regions, seas, continents, and countries under a second name."""
_ABROAD = phrases("""
seoul; bắc kinh; tokyo; washington; paris; geneva; new york; moscow; bangkok; viêng chăn; vientiane; phnom penh; đài
bắc; thượng hải; quảng châu; hồng kông; hong kong; brussels; london; berlin; jakarta; kuala lumpur; manila; yangon;
luang prabang; luông pha băng; savannakhet; champasak; sầm nưa; attapeu; pakse; xiêng khoảng; hủa phăn; khăm muộn;
siem reap; phuket; pattaya; chiang mai; chiang rai; chonburi; songkhla; korat; nakhon ratchasima; nakhon phanom; udon
thani; osaka; kyoto; yokohama; nagoya; fukuoka; hokkaido; hiroshima; busan; incheon; daegu; gwangju; ulsan; jeju; thâm
quyến; quảng đông; quảng tây; vân nam; tứ xuyên; phúc kiến; hồ bắc; vũ hán; côn minh; nam ninh; hàng châu; ma cao;
macau; cao hùng; đài trung; new delhi; mumbai; dhaka; islamabad; kathmandu; colombo; sydney; melbourne; canberra;
rome; milan; madrid; barcelona; lisbon; vienna; munich; frankfurt; hamburg; praha; prague; warsaw; budapest; kiev;
kyiv; matxcơva; mát-xcơ-va; saint petersburg; geneve; zurich; lausanne; amsterdam; rotterdam; stockholm; oslo;
copenhagen; helsinki; dublin; edinburgh; manchester; liverpool; toronto; vancouver; ottawa; montreal; los angeles; san
francisco; chicago; boston; california; texas; florida; hawaii; las vegas; washington d.c; mexico city; rio de
janeiro; sao paulo; buenos aires; santiago; havana; la habana; cairo; nairobi; abu dhabi; dubai; doha; riyadh; tehran;
baghdad; jerusalem; gaza; tel aviv; ankara; istanbul
""")
"""Cities and provinces of other countries that the press names without their country."""
REGIONS = Phrases((phrase, phrase) for phrase in (*_REGIONS, *_ABROAD))
"""Places larger than a province or outside the country: none of them has a row in the gazetteer."""

DOUBTFUL = words("anh áo ý đức bỉ mỹ nga")
"""Countries whose name is a word of the language or a given name: a place only after a word that asks for one."""

HINTS = words("tại ở từ đến về xuống lên ra vào quê nước sang tới ngụ trú")
"""Words after which a bare name of a commune stands as a place."""

SMALL_PLACES = words("thôn xóm ấp buôn bon khóm bản làng tổ sóc phum xứ")
"""Levels below the commune: a place only with a name or a number after them."""

AT = words("""
tại ở từ đến về ra vào lên xuống qua theo trên dưới trong ngoài cùng và với của cho là người dân quê thuộc giữa gần khu
các vùng sang tới ngụ trú như gồm khi để đưa nhưng hai ba bốn năm sáu bảy tám chín mười phía nước dự thăm kết nối đất
""")
"""Words after which a bare place name stands as a place, whatever their case."""

NUMBERED = frozenset(
    phrases("""
quốc lộ; ql; tỉnh lộ; đt; đường; tuyến; vành đai; đường vành đai; hương lộ; khu; kcn; khu công nghiệp
""")
)
"""Of the features those that a number or an abbreviation may name."""

LABELLED = words("phố khu vực lộ km cụm đội đường tuyến ngõ hẻm kiệt số quận phường điều khoản")
"""Words that the number behind them names: "Khu phố 3 | phường X" counts no wards."""

ASKED = frozenset({"của", "với", "và", "(", ","})
OPENERS = frozenset({"(", '"', "“", "-", "/", "'", "‘", ".", ","})
"""Marks that may touch the first letter of a place name."""
