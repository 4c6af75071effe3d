package io.aftersales.history;

/** Names of people, places and things that are told by a number, always the same. */
final class Names {

    private static final String FAMILY = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎";
    private static final String GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂英华玉兰萍红建国志文晓东海燕林峰嘉怡浩然子轩思琪雨欣梓涵";
    private static final String[] STREETS = {"人民路", "解放路", "中山路", "建设街", "新华路", "和平路", "文化路", "长江路", "友谊街", "光明路"};

    private Names() {
    }

    static String person(long number) {
        return "" + at(FAMILY, number) + at(GIVEN, number / 7 + number % 41) + at(GIVEN, number / 3 + 13);
    }

    static String street(long number) {
        return STREETS[(int) (number % STREETS.length)];
    }

    private static char at(String letters, long number) {
        return letters.charAt((int) (number % letters.length()));
    }
}
