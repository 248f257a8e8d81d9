using MentorFlow.Domain.Hris;
using MentorFlow.Domain.People;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Domain.Hris;

public sealed class GuestDecisionTests
{
    private static readonly NewGuest Gwen = new("Gwen", "Guest", "gwen@elsewhere.example", "Europe/Paris", new DateOnly(2027, 6, 30), A.Id("Maya"));

    [Fact]
    public void A_guest_is_told_of_with_their_last_day_and_their_host()
    {
        var fields = Invite(Gwen).Value!;

        Assert.Equal(Gwen.Until, fields.TerminationDate);
        Assert.Equal(EmploymentState.Active, fields.Employment);
        Assert.Equal(A.Id("Maya"), fields.InvitedBy);
    }

    [Fact]
    public void Every_field_that_breaks_a_rule_is_named()
    {
        var refused = GuestDecisions.Invite(
            new NewGuest(" ", "", "nowhere", "", DateOnly.FromDateTime(Given.Now.UtcDateTime), "p1", "?"), host: null, holder: null, Given.Now);

        Assert.Equal(
            ["email", "givenName", "invitedBy", "language", "until", "zone"],
            refused.Refusal!.Fields.Select(error => error.Field).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_guest_brings_an_address_of_their_own_and_a_host_who_is_there()
    {
        var refused = GuestDecisions.Invite(
            Gwen, DirectoryEntry.Of(A.Person("Maya") with { Standing = Standing.Left }), holder: A.Person("Theo"), Given.Now);

        Assert.Equal(
            [("email", "rules.address-taken"), ("invitedBy", "rules.has-left")],
            refused.Refusal!.Fields.Select(error => (error.Field, error.Rule.Key)));
    }

    private static Verdict<HrisFields> Invite(NewGuest guest) =>
        GuestDecisions.Invite(guest, DirectoryEntry.Of(A.Person("Maya")), holder: null, Given.Now);
}
