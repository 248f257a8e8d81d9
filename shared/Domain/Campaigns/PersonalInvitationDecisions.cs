using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;

namespace MentorFlow.Domain.Campaigns;

/// <summary>A personal invitation as its form sends it.</summary>
/// <param name="InvitationId">A UUID that the form made.</param>
/// <param name="PersonId">Who is known by the address that was given; null for nobody.</param>
public sealed record PersonalInvitationDraft(string InvitationId, string? PersonId, ProgramRole? Role, string Words);

/// <summary>What may happen to a personal invitation; pure.</summary>
public static class PersonalInvitationDecisions
{
    /// <summary>For how long what an ambassador wrote counts towards the most in a month.</summary>
    public static readonly TimeSpan Month = TimeSpan.FromDays(30);

    /// <param name="known">What the same form made before; null the first time.</param>
    /// <param name="fromId">Person id of the ambassador; null for a coordinator.</param>
    /// <param name="recent">Person ids of those whom the ambassador, or the coordinators, have asked within a month.</param>
    public static Verdict<PersonalInvitation> Send(
        MentoringProgram program,
        PersonalInvitation? known,
        PersonalInvitationDraft draft,
        string? fromId,
        string fromName,
        IReadOnlyList<string> recent,
        DateTimeOffset now)
    {
        if (known is not null)
        {
            return RefusalReason.AlreadyDone;
        }

        if (SignUpDecisions.ObstacleOf(program, now) is not null)
        {
            return RefusalReason.WrongStage;
        }

        var words = draft.Words.ReplaceLineEndings("\n").Trim();
        var errors = new List<FieldError>();
        Require(draft.PersonId is not null, "email", "rules.known-address");
        Require(draft.PersonId is null || draft.PersonId != fromId, "email", "rules.not-yourself");
        Require(draft.PersonId is null || !recent.Contains(draft.PersonId), "email", "rules.asked-lately");
        Require(draft.Role is { } role && program.Uses(role), "role", "rules.choose-one");
        Require(words.Length is > 0 and <= PersonalInvitation.LongestWords, "words", "rules.some-words", ("max", PersonalInvitation.LongestWords));
        Require(
            fromId is null || recent.Count < PersonalInvitation.MostAMonth, "email", "rules.personal-a-month", ("max", PersonalInvitation.MostAMonth));
        return errors.Count > 0
            ? Refusal.Invalid(errors)
            : new PersonalInvitation(
                program.ProgramId,
                draft.InvitationId,
                draft.PersonId!,
                draft.Role!.Value,
                fromId,
                fromName,
                words,
                now,
                now + program.Policy.Campaign.Invitation.Patience);

        void Require(bool holds, string field, string rule, params ReadOnlySpan<(string Name, object? Value)> values)
        {
            if (!holds)
            {
                errors.Add(new FieldError(field, rule, values));
            }
        }
    }

    /// <summary>The link in its mail was followed; how often, and when after that, is nobody's business.</summary>
    public static Verdict<PersonalInvitation> Open(PersonalInvitation invitation, string personId, DateTimeOffset now) =>
        invitation.PersonId != personId ? RefusalReason.NotAMember
        : invitation.Stage is not PersonalInvitationStage.Sent ? RefusalReason.AlreadyDone
        : invitation with { Stage = PersonalInvitationStage.Opened, OpenedAt = now };

    public static Verdict<PersonalInvitation> Answer(PersonalInvitation invitation, string personId, bool accepted, DateTimeOffset now) =>
        invitation.PersonId != personId ? RefusalReason.NotAMember
        : !invitation.CanAnswer(now) ? RefusalReason.WrongStage
        : invitation with
        {
            Stage = accepted ? PersonalInvitationStage.Accepted : PersonalInvitationStage.Declined,
            OpenedAt = invitation.OpenedAt ?? now,
            AnsweredAt = now,
        };

    /// <summary>Nobody has answered in time; an answer that came at the last moment counts.</summary>
    public static Verdict<PersonalInvitation> Lapse(PersonalInvitation invitation) =>
        invitation.Stage is PersonalInvitationStage.Sent or PersonalInvitationStage.Opened
            ? invitation with { Stage = PersonalInvitationStage.Lapsed }
            : RefusalReason.AlreadyDone;
}
