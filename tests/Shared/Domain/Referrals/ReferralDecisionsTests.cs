using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Referrals;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Domain.Referrals;

/// <summary>Two people are introduced to each other by a third, or by nobody's fault they are not.</summary>
public sealed class ReferralDecisionsTests
{
    private static readonly ReferralPolicy Policy = ReferralPolicy.Default;

    private static readonly string Nadia = A.Id("Nadia");

    private static readonly ReferralDraft Draft = new("r1", PartnerId: "", [Nadia], "How a first team is put together.");

    private static string Theo => Given.Mentee.PersonId;

    private static string Maya => Given.Mentor.PersonId;

    [Fact]
    public void The_partner_is_asked_first_and_the_other_only_after_a_yes()
    {
        var suggested = Propose(Draft).Value!;
        var agreed = Answer(suggested, Maya, accepted: true, days: 2).Value!;
        var made = Answer(agreed, Nadia, accepted: true, days: 3).Value!;

        Assert.Equal((Maya, ReferralStage.AwaitingPartner, Given.Now.AddDays(14)), (suggested.AskedId, suggested.Stage, suggested.AnswerBy));
        Assert.Equal(RefusalReason.WrongStage, Answer(suggested, Nadia, accepted: true, days: 1).Refusal!.Reason);
        Assert.Equal((Nadia, Given.Now.AddDays(16)), (agreed.AskedId, agreed.AnswerBy));
        Assert.Equal((ReferralStage.Made, (string?)null), (made.Stage, made.AskedId));
        Assert.Equal(RefusalReason.NotAMember, Answer(suggested, Theo, accepted: true, days: 1).Refusal!.Reason);
    }

    [Fact]
    public void Whoever_says_no_and_whoever_says_nothing_it_looks_the_same_to_who_suggested_it()
    {
        var suggested = Propose(Draft).Value!;
        var agreed = Answer(suggested, Maya, accepted: true, days: 1).Value!;
        Referral[] ways =
        [
            suggested,
            agreed,
            Answer(suggested, Maya, accepted: false, days: 1).Value!,
            Answer(agreed, Nadia, accepted: false, days: 2).Value!,
            ReferralDecisions.Lapse(suggested, ReferralStage.AwaitingPartner).Value!,
        ];

        Assert.All(ways, way => Assert.Equal(ReferralNews.Asked, ReferralDecisions.NewsFor(way, Policy, Given.Now.AddDays(27))));
        Assert.All(ways, way => Assert.Equal(ReferralNews.Over, ReferralDecisions.NewsFor(way, Policy, Given.Now.AddDays(28))));
        Assert.Single(ways.Select(way => ReferralDecisions.EndOf(way, Policy)).Distinct());
    }

    [Fact]
    public void An_answer_counts_once_and_in_time_and_one_at_the_last_moment_does_not_lapse()
    {
        var suggested = Propose(Draft).Value!;
        var agreed = Answer(suggested, Maya, accepted: true, days: 13).Value!;

        Assert.Equal(RefusalReason.WrongStage, Answer(suggested, Maya, accepted: true, days: 14).Refusal!.Reason);
        Assert.Equal(RefusalReason.WrongStage, Answer(agreed, Maya, accepted: false, days: 13).Refusal!.Reason);
        Assert.Equal(RefusalReason.AlreadyDone, ReferralDecisions.Lapse(agreed, ReferralStage.AwaitingPartner).Refusal!.Reason);
    }

    [Fact]
    public void What_breaks_a_rule_is_named_by_its_field_and_nobody_suggests_too_many()
    {
        Assert.Equal(["third"], Fields(Propose(Draft with { ThirdIds = [] })));
        Assert.Equal(["third"], Fields(Propose(Draft with { ThirdIds = [Nadia, A.Id("Nadine")] })));
        Assert.Equal(["third"], Fields(Propose(Draft with { ThirdIds = [Maya] })));
        Assert.Equal(["about"], Fields(Propose(Draft with { About = " " })));
        Assert.Equal(["third"], Fields(Propose(Draft, recent: Policy.MostAMonth)));
        Assert.Null(Propose(Draft, recent: Policy.MostAMonth - 1).Refusal);
        Assert.Equal(RefusalReason.AlreadyDone, Propose(Draft, known: Propose(Draft).Value).Refusal!.Reason);
    }

    private static Verdict<Referral> Propose(ReferralDraft draft, int recent = 0, Referral? known = null) =>
        ReferralDecisions.Propose(Given.Mentorship, known, Theo, draft, recent, Policy, Given.Now);

    private static Verdict<Referral> Answer(Referral referral, string personId, bool accepted, int days) =>
        ReferralDecisions.Answer(referral, personId, accepted, Policy, Given.Now.AddDays(days));

    private static IEnumerable<string> Fields(Verdict<Referral> verdict) => verdict.Refusal!.Fields.Select(error => error.Field);
}
