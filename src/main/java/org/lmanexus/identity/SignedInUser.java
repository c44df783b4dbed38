package org.lmanexus.identity;

import org.lmanexus.kernel.Actor;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

import java.util.Collection;
import java.util.List;

/// Somebody who signs in by password. What he may do is no property of his own: it depends on the
/// workspace.
public record SignedInUser(Actor actor, String email, String hash, boolean person)
        implements UserDetails {

    private static final long serialVersionUID = 1L;

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of();
    }

    @Override
    public String getPassword() {
        return hash;
    }

    @Override
    public String getUsername() {
        return email;
    }

    @Override
    public boolean isEnabled() {
        return person;
    }

    @Override
    public String toString() {
        return "SignedInUser[" + email + "]";
    }
}
