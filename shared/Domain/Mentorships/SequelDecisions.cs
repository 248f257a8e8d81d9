namespace MentorFlow.Domain.Mentorships;

/// <summary>From the wish of each member to a sequel, and to its end; pure.</summary>
public static class SequelDecisions
{
    /// <summary>Whether they may be asked: they had agreed on how they meet, and nothing stands between them.</summary>
    public static bool IsOffered(Mentorship mentorship) =>
        mentorship is { Stage: MentorshipStage.Closing or MentorshipStage.Closed or MentorshipStage.Ended, IsSigned: true }
        && mentorship.EndedBecause is not (EndReason.MemberLeft or EndReason.Conflict);

    /// <summary>A member wants to go on; when all do, they do.</summary>
    public static Verdict<Mentorship> Want(Mentorship mentorship, string personId, DateTimeOffset now)
    {
        if (!mentorship.IsMember(personId))
        {
            return RefusalReason.NotAMember;
        }

        if (!IsOffered(mentorship))
        {
            return RefusalReason.WrongStage;
        }

        if (mentorship.GoesOn || mentorship.Sequel?.WantedBy.Contains(personId) == true)
        {
            return RefusalReason.AlreadyDone;
        }

        IReadOnlyList<string> wanted = [.. mentorship.Sequel?.WantedBy ?? [], personId];
        var all = mentorship.Members.All(member => wanted.Contains(member.PersonId));
        return mentorship with { Sequel = new Sequel(wanted, all ? now : null) };
    }

    /// <summary>A member takes their wish back, or ends what goes on: for all, and without a reason.</summary>
    public static Verdict<Mentorship> Leave(Mentorship mentorship, string personId, DateTimeOffset now) => mentorship switch
    {
        _ when !mentorship.IsMember(personId) => RefusalReason.NotAMember,
        { GoesOn: true, Sequel: { } sequel } => mentorship with { Sequel = new Sequel([], sequel.AgreedAt, now) },
        { Sequel: { } wished } when wished.WantedBy.Contains(personId) =>
            mentorship with { Sequel = wished with { WantedBy = [.. wished.WantedBy.Where(one => one != personId)] } },
        _ => RefusalReason.AlreadyDone,
    };
}
