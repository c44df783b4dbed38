package org.lmanexus.console;

import org.lmanexus.identity.Users;
import org.lmanexus.kernel.Actor;
import org.lmanexus.kernel.Ids;
import org.lmanexus.support.Deals;
import org.springframework.boot.test.context.TestComponent;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Makes people with names of their own, who sign in with the password of [Deals].
@TestComponent
class People {

    /// A name that would run in a page that does not write it as text.
    static final String HOSTILE = "<script>alert(1)</script>";

    private final Users users;
    private final Map<String, String> emails = new ConcurrentHashMap<>();

    People(Users users) {
        this.users = users;
    }

    Actor named(String name) {
        String email = Ids.next() + "@example.com";
        Actor person = users.add(email, name, Deals.PASSWORD.toCharArray());
        emails.put(person.userId(), email);
        return person;
    }

    String email(Actor person) {
        return emails.getOrDefault(person.userId(), "");
    }
}
