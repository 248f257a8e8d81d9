using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Programs;

namespace MentorFlow.Domain.Referrals;

/// <summary>An introduction as its form sends it.</summary>
/// <param name="ReferralId">A UUID that the form made.</param>
/// <param name="PartnerId">Whom to introduce; empty where there is one other member only.</param>
/// <param name="ThirdIds">Who is called as was typed: none, one, or people who share a name.</param>
public sealed record ReferralDraft(string ReferralId, string PartnerId, IReadOnlyList<string> ThirdIds, string About);

/// <summary>How people come to be introduced to each other; pure.</summary>
public static class ReferralDecisions
{
    /// <summary>For how long what somebody suggested counts towards the most in a month.</summary>
    public static readonly TimeSpan Month = TimeSpan.FromDays(30);

    /// <param name="known">What the same form suggested before; null when it is the first time.</param>
    /// <param name="recent">How many the person has suggested within a month.</param>
    public static Verdict<Referral> Propose(
        Mentorship mentorship, Referral? known, string personId, ReferralDraft draft, int recent, ReferralPolicy policy, DateTimeOffset now)
    {
        if (!mentorship.IsMember(personId))
        {
            return RefusalReason.NotAMember;
        }

        if (known is not null)
        {
            return RefusalReason.AlreadyDone;
        }

        if (!mentorship.IsOpen)
        {
            return RefusalReason.WrongStage;
        }

        var partner = mentorship.Others(personId).ToList() is [var only] ? only.PersonId
            : mentorship.Others(personId).FirstOrDefault(member => member.PersonId == draft.PartnerId)?.PersonId;
        var third = draft.ThirdIds is [var one] ? one : null;
        var errors = new List<FieldError>();
        Require(partner is not null, "partner", "rules.choose-one");
        Require(draft.ThirdIds.Count > 0, "third", "rules.somebody-known");
        Require(draft.ThirdIds.Count < 2, "third", "rules.several-called");
        Require(third is null || !mentorship.IsMember(third), "third", "rules.somebody-else");
        Require(IsSomething(draft.About), "about", "rules.some-words", ("max", Referral.LongestAbout));
        Require(errors.Count > 0 || recent < policy.MostAMonth, "third", "rules.introductions-a-month", ("max", policy.MostAMonth));
        return errors.Count > 0
            ? Refusal.Invalid(errors)
            : new Referral(
                mentorship.ProgramId,
                draft.ReferralId,
                mentorship.MentorshipId,
                personId,
                partner!,
                third!,
                draft.About.Trim(),
                now,
                now + policy.Partner.Patience);

        void Require(bool holds, string field, string rule, params ReadOnlySpan<(string Name, object? Value)> values)
        {
            if (!holds)
            {
                errors.Add(new FieldError(field, rule, values));
            }
        }
    }

    private static bool IsSomething(string about) => !string.IsNullOrWhiteSpace(about) && about.Length <= Referral.LongestAbout;

    /// <summary>The one who is asked says yes or no, once and in time.</summary>
    public static Verdict<Referral> Answer(Referral referral, string personId, bool accepted, ReferralPolicy policy, DateTimeOffset now) =>
        personId != referral.PartnerId && personId != referral.ThirdId ? RefusalReason.NotAMember
        : personId != referral.AskedId || now >= referral.AnswerBy ? RefusalReason.WrongStage
        : !accepted ? referral with { Stage = ReferralStage.Closed }
        : referral.Stage is ReferralStage.AwaitingPartner
            ? referral with { Stage = ReferralStage.AwaitingThird, AgreedAt = now, AnswerBy = now + policy.Third.Patience }
            : referral with { Stage = ReferralStage.Made, MadeAt = now };

    /// <summary>Nobody has answered in time.</summary>
    /// <param name="waited">In which stage an answer was waited for: one that came at the last moment counts.</param>
    public static Verdict<Referral> Lapse(Referral referral, ReferralStage waited) =>
        referral.Stage == waited ? referral with { Stage = ReferralStage.Closed } : RefusalReason.AlreadyDone;

    /// <summary>
    /// What the one who suggested it may know: they learn that it came about, and of anything else no more than that its time is over.
    /// </summary>
    public static ReferralNews NewsFor(Referral referral, ReferralPolicy policy, DateTimeOffset now) =>
        referral.Stage is ReferralStage.Made ? ReferralNews.Made
        : now < EndOf(referral, policy) ? ReferralNews.Asked
        : ReferralNews.Over;

    /// <summary>By when an answer has come, or none: the same whoever says what.</summary>
    public static DateTimeOffset EndOf(Referral referral, ReferralPolicy policy) =>
        referral.ProposedAt + policy.Partner.Patience + policy.Third.Patience;
}

/// <summary>What is told of an introduction to who suggested it.</summary>
public enum ReferralNews
{
    Asked,
    Made,
    Over,
}
