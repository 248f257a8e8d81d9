using MentorFlow.Domain.Hours;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Domain.Hours;

public sealed class CertificateDecisionsTests
{
    private static readonly string Theo = A.Id("Theo");

    private static readonly HoursEntry Held = HoursFollowing.Of(Given.Session, Theo, ProgramRole.Mentee);

    private static readonly CertificateFacts Says =
        CertificateFacts.Of(Given.Program, Given.Mentorship with { Stage = MentorshipStage.Closed }, A.Person("Theo"), [Held], "Acme")!;

    [Fact]
    public void A_certificate_says_role_days_sessions_and_hours_of_its_mentorship_alone()
    {
        var elsewhere = Held with { MentorshipId = "another", Subject = "another.001" };
        var corrected = Held with { Source = HoursSource.Correction, Subject = "one", Minutes = 15 };

        var says = CertificateFacts.Of(
            Given.Program, Given.Mentorship with { Stage = MentorshipStage.Ended }, A.Person("Theo"), [Held, elsewhere, corrected], "Acme")!;

        Assert.Equal(("Theo Example", ProgramRole.Mentee, "Growth 2027", "Acme"), (says.Name, says.Role, says.Program, says.Issuer));
        Assert.Equal((1, 45), (says.Sessions, says.Minutes));
        Assert.False(says.Confirms(Says));
        Assert.True((Says with { Name = "Theo New", Program = "Growth" }).Confirms(Says));
    }

    [Fact]
    public void There_is_none_while_it_goes_on_without_a_session_before_its_end_and_for_who_is_no_member()
    {
        Assert.Null(CertificateFacts.Of(Given.Program, Given.Mentorship, A.Person("Theo"), [Held], "Acme"));
        Assert.Null(CertificateFacts.Of(Given.Program, Given.Mentorship with { Stage = MentorshipStage.Ended }, A.Person("Theo"), [], "Acme"));
        Assert.Null(CertificateFacts.Of(Given.Program, Given.Mentorship with { Stage = MentorshipStage.Closed }, A.Person("Ana"), [Held], "Acme"));
    }

    [Fact]
    public void An_address_is_made_once_says_what_is_said_now_when_it_is_made_again_and_another_follows_one_that_was_taken_back()
    {
        var first = Give([], Says).Value!;
        Assert.Equal((1, Given.Now), (first.Number, first.GivenAt));
        Assert.Equal(RefusalReason.AlreadyDone, Give([first], Says).Refusal!.Reason);

        var renewed = Give([first], Says with { Minutes = 60 }).Value!;
        Assert.Equal((1, 60), (renewed.Number, renewed.Says.Minutes));

        var gone = CertificateDecisions.Withdraw([renewed], A.ProgramId, Given.MentorshipId, Given.Now).Value!;
        Assert.Null(CertificateDecisions.Standing([gone], A.ProgramId, Given.MentorshipId));
        Assert.Equal(RefusalReason.AlreadyDone, CertificateDecisions.Withdraw([gone], A.ProgramId, Given.MentorshipId, Given.Now).Refusal!.Reason);
        Assert.Equal(2, Give([gone], Says).Value!.Number);
    }

    private static Verdict<CertificateProof> Give(IReadOnlyList<CertificateProof> known, CertificateFacts says) =>
        CertificateDecisions.Give(known, Theo, A.ProgramId, Given.MentorshipId, says, Given.Now);
}
