package io.aftersales.organisation;

import static io.aftersales.organisation.Role.*;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import io.aftersales.organisation.Person.Assignment;

/**
 * Who works where in a sample organisation: one person per role and unit. The first unit of the tree that has the role
 * gives the short user name {@code <role>.<organisation>}, the others {@code <role>.<organisation>.<unit>}; so does whoever
 * stands at head office for a branch.
 */
class SampleStaff {

    private static final String FAMILY_NAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕";
    private static final String GIVEN_NAMES = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂英华玉兰萍红建国志文晓东海燕林峰";

    /** What is a branch's work, and head office's only where no branch serves. */
    private static final Set<Role> OF_BRANCHES = EnumSet.of(INSTALL_SUPERVISOR, BRANCH_MANAGER);

    private int hired;

    /** @param seen the roles that units before this one have; those of this unit are added */
    List<Person> of(Unit unit, Set<Role> seen) {
        return rolesAt(unit.kind()).stream().map(role -> {
            boolean first = !(unit.kind() == Unit.Kind.HEAD_OFFICE && OF_BRANCHES.contains(role)) && seen.add(role);
            String user = role.key() + "." + (first ? unit.organisation() : unit.id());
            int number = hired++;
            return new Person(user, unit.organisation(), name(number), user + "@staff.example.com",
                    "+86139%08d".formatted(10_000_000 + number), "zh", true, List.of(new Assignment(unit.id(), role)));
        }).toList();
    }

    static Person administrator() {
        return new Person("admin", null, "平台管理员", "admin@staff.example.com", "+8613900000000", "zh", true, List.of());
    }

    /** Head office has a dispatcher, a supervisor, an expert and more of a branch too: for what no branch serves and for what an outlet cannot solve. */
    private static Set<Role> rolesAt(Unit.Kind kind) {
        return switch (kind) {
            case HEAD_OFFICE -> EnumSet.of(AGENT, DISPATCHER, SUPERVISOR, TECHNICIAN, PARTS_ACCOUNTANT, WAREHOUSE_KEEPER, INSTALL_SUPERVISOR,
                    WARRANTY_CLERK, SETTLEMENT_CLERK, QUALITY_ENGINEER, BRANCH_MANAGER, CHIEF_ENGINEER, GENERAL_MANAGER, ANALYST, RULE_APPROVER, AUDITOR, ADMINISTRATOR);
            case BRANCH -> EnumSet.of(DISPATCHER, SUPERVISOR, PARTS_ACCOUNTANT, WAREHOUSE_KEEPER, INSTALL_SUPERVISOR, BRANCH_MANAGER);
            case OUTLET -> EnumSet.of(TECHNICIAN);
        };
    }

    private static String name(int number) {
        int given = number * 7;
        return "" + FAMILY_NAMES.charAt(number % FAMILY_NAMES.length()) + GIVEN_NAMES.charAt(given % GIVEN_NAMES.length())
                + (number % 3 == 0 ? "" : GIVEN_NAMES.charAt((given + number / 5 + 11) % GIVEN_NAMES.length()));
    }
}
