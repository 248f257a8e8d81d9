using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;

namespace MentorFlow.Domain.Campaigns;

/// <summary>What the form of a sign-up page sends.</summary>
/// <param name="Language">BCP 47 tag of the page.</param>
public sealed record SignUpDraft(string Name, string Email, ProgramRole? Role, string Language);

/// <summary>Why nobody can sign up for a program now.</summary>
public enum SignUpObstacle
{
    /// <summary>Recruitment has not opened.</summary>
    NotYet,

    /// <summary>Recruitment has closed, or the program is over.</summary>
    Closed,

    /// <summary>All places are taken.</summary>
    Full,
}

/// <summary>How people come to take part by signing up; pure.</summary>
public static class SignUpDecisions
{
    public const int LongestName = 200;

    /// <summary>Whether recruitment keeps people out.</summary>
    /// <returns>Null while it is open.</returns>
    public static SignUpObstacle? ObstacleOf(MentoringProgram program, DateTimeOffset now) => program.Status switch
    {
        ProgramStatus.Completed or ProgramStatus.Stopped => SignUpObstacle.Closed,
        _ when now >= program.Calendar.EntryUntil => SignUpObstacle.Closed,
        ProgramStatus.Draft => SignUpObstacle.NotYet,
        _ when now < program.Calendar.RecruitmentOpens => SignUpObstacle.NotYet,
        _ => null,
    };

    /// <param name="roles">In which there is room.</param>
    public static IReadOnlyList<FieldError> Check(SignUpDraft draft, IReadOnlyList<ProgramRole> roles)
    {
        var errors = new List<FieldError>();
        if (draft.Name.Length == 0)
        {
            errors.Add(new FieldError("name", "rules.not-empty"));
        }
        else if (draft.Name.Length > LongestName || !PersonRules.IsText(draft.Name))
        {
            errors.Add(new FieldError("name", "rules.one-line", ("max", LongestName)));
        }

        if (!PersonRules.IsMailAddress(draft.Email))
        {
            errors.Add(new FieldError("email", "rules.mail-address"));
        }

        if (draft.Role is not { } role || !roles.Contains(role))
        {
            errors.Add(new FieldError("role", "rules.choose-one"));
        }

        return errors;
    }

    /// <summary>Somebody asks; once more, by whichever link, is as good as the first time.</summary>
    /// <param name="known">What stands for the address; null for the first time.</param>
    /// <param name="personId">Who is known by the address; null for nobody.</param>
    public static Verdict<SignUp> Ask(
        MentoringProgram program, SignUp? known, JoinChannel channel, SignUpDraft draft, string? personId, DateTimeOffset now) =>
        personId is null && known is { Stage: SignUpStage.Requested or SignUpStage.Refused }
            ? RefusalReason.AlreadyDone
            : new SignUp(
                program.ProgramId,
                SignUp.IdOf(draft.Email),
                channel.Name,
                draft.Role!.Value,
                now,
                personId is null ? SignUpStage.Requested : SignUpStage.Asked,
                personId,
                known?.ConfirmedAt,
                personId is null ? new SignUpRequest(draft.Name, draft.Email, draft.Language) : null);

    /// <summary>A coordinator vouches for an address that nobody was known by: the person is known from here on.</summary>
    public static Verdict<SignUp> Admit(SignUp signUp, string personId) => signUp.Stage switch
    {
        SignUpStage.Requested when signUp.PersonId is null => signUp with { PersonId = personId },
        _ => RefusalReason.AlreadyDone,
    };

    /// <summary>The admitted person gets the mail that everybody gets.</summary>
    public static Verdict<SignUp> Invite(SignUp signUp, DateTimeOffset now) => signUp is { Stage: SignUpStage.Requested, PersonId: not null }
        ? signUp with { Stage = SignUpStage.Asked, AskedAt = now, Request = null }
        : RefusalReason.AlreadyDone;

    /// <summary>A coordinator does not know whose address it is.</summary>
    public static Verdict<SignUp> Refuse(SignUp signUp) => signUp.Stage is SignUpStage.Requested
        ? signUp with { Stage = SignUpStage.Refused, Request = null }
        : RefusalReason.AlreadyDone;

    public static Verdict<SignUp> Confirm(SignUp signUp, string personId, DateTimeOffset now) => signUp switch
    {
        _ when signUp.PersonId != personId => RefusalReason.NotAMember,
        { Stage: SignUpStage.Confirmed } => RefusalReason.AlreadyDone,
        { Stage: SignUpStage.Asked } => signUp with { Stage = SignUpStage.Confirmed, ConfirmedAt = signUp.ConfirmedAt ?? now },
        _ => RefusalReason.WrongStage,
    };

    /// <summary>
    /// Somebody says yes, with their consent, before anybody invited them, or in answer to an invitation: the profile is next. What they wrote and
    /// learned before in that role is theirs.
    /// </summary>
    /// <param name="known">How they are enrolled already; null when they are not.</param>
    /// <param name="text">The version of the text that they agreed to.</param>
    /// <returns>Already done for who takes part, or waits for a place.</returns>
    public static Verdict<Enrollment> Join(
        Enrollment? known,
        string programId,
        string personId,
        ProgramRole role,
        string because,
        DateTimeOffset now,
        string text = Consent.CurrentText) => known switch
        {
            { Stage: EnrollmentStage.Planned or EnrollmentStage.Invited } => known with
            {
                Role = role,
                Stage = EnrollmentStage.Accepted,
                Consent = new Consent(text, now),
                Profile = known.Role == role ? known.Profile : null,
                Training = known.Role == role ? known.Training : null,
            },
            { IsOpen: true } => RefusalReason.AlreadyDone,
            _ => new Enrollment(
                programId,
                personId,
                role,
                because,
                now,
                EnrollmentStage.Accepted,
                new Consent(text, now),
                known?.Role == role ? known.Profile : null,
                known?.Role == role ? known.Training : null,
                Invitation: (known?.Invitation ?? 0) + 1,
                ZoneGivenAt: known?.Role == role ? known.ZoneGivenAt : null),
        };
}
