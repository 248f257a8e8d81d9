using MentorFlow.Domain.Programs;

namespace MentorFlow.Domain.Mentorships;

/// <summary>What may happen to the agreement of a mentorship: before all have signed one, and to one that counts; pure.</summary>
public static class AgreementDecisions
{
    /// <summary>
    /// Proposes an agreement and signs it for the proposer; the others sign it or propose another. Over one that counts it is a change, which takes the
    /// place of a change that still waits.
    /// </summary>
    /// <param name="agreement">With the proposer's own part of the support; what the others give stays as they wrote it.</param>
    /// <param name="policy">Of the program: its limits, and how long a change waits; the usual ones when null.</param>
    public static Verdict<Mentorship> Propose(
        Mentorship mentorship, string personId, Agreement agreement, DateTimeOffset now, KickoffPolicy? policy = null)
    {
        if (Refuse(mentorship, personId) is { } refusal)
        {
            return refusal;
        }

        // What the program asks is answered first, so that one's own proposal is about what counts then.
        if (mentorship.Change is { IsByProgram: true })
        {
            return Refusal.Invalid(new FieldError("everyDays", "rules.agreement-program"));
        }

        // In a circle nobody would know whose turn it is.
        if (agreement.IsByWriting && mentorship.Members.Count > 2)
        {
            return Refusal.Invalid(new FieldError("way", "rules.writing-of-two"));
        }

        var (within, inForce) = (policy ?? KickoffPolicy.Default, mentorship.IsSigned ? mentorship.Agreement : null);
        var errors = AgreementRules.Check(agreement, now, within.Limits, inForce);
        if (errors.Count > 0)
        {
            return Refusal.Invalid(errors);
        }

        var number = Math.Max(mentorship.AgreementsProposed, Math.Max(mentorship.Agreement?.Version ?? 0, mentorship.Change?.Agreement.Version ?? 0)) + 1;
        var own = agreement.Support?.GetValueOrDefault(personId);
        var proposed = (agreement with { Version = number, Support = mentorship.Agreement?.Support }).With(personId, own);
        var signatures = new Dictionary<string, DateTimeOffset> { [personId] = now };
        return inForce is null
            ? ProposeFirst(mentorship, personId, proposed, signatures)
            : ProposeChange(mentorship, inForce, new AgreementChange(proposed, personId, now, now + within.Change.Patience, signatures));
    }

    /// <summary>Signs what waits for signatures: the change where there is one, or else the agreement.</summary>
    /// <param name="version">The version the person saw: nobody signs what changed meanwhile.</param>
    /// <param name="support">What they give themselves; null leaves their part as it is.</param>
    public static Verdict<Mentorship> Sign(Mentorship mentorship, string personId, int version, DateTimeOffset now, Support? support = null)
    {
        if (Refuse(mentorship, personId) is { } refusal)
        {
            return refusal;
        }

        var open = mentorship.Change?.Agreement ?? mentorship.Agreement;
        var signatures = mentorship.Change is null ? mentorship.Signatures : mentorship.Change.Signatures;
        if (open is null || (mentorship.Change is not null && mentorship.PausedAt is not null))
        {
            return RefusalReason.WrongStage;
        }

        if (mentorship.Agreement?.Version == version && mentorship.Signatures?.ContainsKey(personId) == true)
        {
            return RefusalReason.AlreadyDone;
        }

        if (open.Version != version)
        {
            return Refusal.Invalid(new FieldError("version", "rules.agreement-changed"));
        }

        if (signatures?.ContainsKey(personId) == true)
        {
            return RefusalReason.AlreadyDone;
        }

        if (support is not null && AgreementRules.Check(support) is { Count: > 0 } errors)
        {
            return Refusal.Invalid(errors);
        }

        var signed = new Dictionary<string, DateTimeOffset>(signatures ?? new Dictionary<string, DateTimeOffset>()) { [personId] = now };
        return mentorship.Change is null
            ? mentorship with { Agreement = open.With(personId, support), Signatures = signed }
            : WithSigned(mentorship, mentorship.Change with { Agreement = open.With(personId, support), Signatures = signed });
    }

    /// <summary>Its proposer takes a change back before it counts.</summary>
    /// <param name="version">The version that they mean.</param>
    public static Verdict<Mentorship> Withdraw(Mentorship mentorship, string personId, int version) =>
        Refuse(mentorship, personId) is { } refusal ? refusal
        : mentorship.Change is not { } change || change.Agreement.Version != version ? RefusalReason.AlreadyDone
        : change.ProposedBy != personId ? RefusalReason.WrongStage
        : mentorship with { Change = null };

    /// <summary>Somebody would rather keep what counts; no reason is asked.</summary>
    /// <param name="version">Of the change that they read.</param>
    public static Verdict<Mentorship> Keep(Mentorship mentorship, string personId, int version) =>
        Refuse(mentorship, personId) is { } refusal ? refusal
        : mentorship.Change is not { } change || change.Agreement.Version != version ? RefusalReason.AlreadyDone
        : change.IsSignedBy(personId) ? RefusalReason.WrongStage
        : mentorship with { Change = null };

    /// <summary>Not everybody signed a change in time: what counts stays.</summary>
    /// <param name="version">Of the change whose time is over.</param>
    public static Verdict<Mentorship> Lapse(Mentorship mentorship, int version) =>
        mentorship.Change?.Agreement.Version != version ? RefusalReason.AlreadyDone
        : mentorship.IsOpen ? mentorship with { Change = null }
        : RefusalReason.WrongStage;

    /// <summary>
    /// Somebody leaves a circle: their signature and their part of the support go with them. A change that waited is taken back, as it was meant for others;
    /// what the program asks goes on waiting.
    /// </summary>
    internal static Mentorship Without(Mentorship circle, string personId) => circle with
    {
        Members = [.. circle.Others(personId)],
        Agreement = circle.Agreement is { } agreement ? Without(agreement, personId) : null,
        Signatures = Without(circle.Signatures, personId),
        Change = circle.Change is { IsByProgram: true } change
            ? change with { Agreement = Without(change.Agreement, personId), Signatures = Without(change.Signatures, personId)! }
            : null,
    };

    private static Agreement Without(Agreement agreement, string personId) =>
        agreement.Support?.ContainsKey(personId) == true ? agreement with { Support = Without(agreement.Support, personId) } : agreement;

    private static Dictionary<string, T>? Without<T>(IReadOnlyDictionary<string, T>? parts, string personId) =>
        parts?.Where(part => part.Key != personId).ToDictionary(part => part.Key, part => part.Value);

    // A second click sends the same words again; a new version would take the partner's signature back.
    private static Verdict<Mentorship> ProposeFirst(
        Mentorship mentorship, string personId, Agreement proposed, IReadOnlyDictionary<string, DateTimeOffset> signatures) =>
        mentorship.Agreement is { } standing && IsSame(standing, proposed) && mentorship.Signatures?.ContainsKey(personId) == true
            ? RefusalReason.AlreadyDone
            : mentorship with { Agreement = proposed, Signatures = signatures, AgreementsProposed = proposed.Version };

    private static Verdict<Mentorship> ProposeChange(Mentorship mentorship, Agreement inForce, AgreementChange change) =>
        mentorship.PausedAt is not null ? RefusalReason.WrongStage
        : IsSame(mentorship.Change?.Agreement ?? inForce, change.Agreement) && mentorship.Change?.IsSignedBy(change.ProposedBy) is not false
            ? RefusalReason.AlreadyDone
        : IsSame(inForce, change.Agreement) ? Refusal.Invalid(new FieldError("everyDays", "rules.agreement-same"))
        : mentorship with { Change = change, AgreementsProposed = change.Agreement.Version };

    private static Mentorship WithSigned(Mentorship mentorship, AgreementChange change) => mentorship.Members.All(member => change.IsSignedBy(member.PersonId))
        ? mentorship with
        {
            Agreement = change.Agreement,
            Signatures = change.Signatures,
            Change = null,
            SessionsBefore = mentorship.Agreement is { IsByWriting: true } && !change.Agreement.IsByWriting
                ? mentorship.SessionsPlanned
                : mentorship.SessionsBefore,
            Ends = change.Ends ?? mentorship.Ends,
            Terms = change.IsByProgram && mentorship.Terms is { } terms ? terms with { Kept = null } : mentorship.Terms,
        }
        : mentorship with { Change = change };

    private static bool IsSame(Agreement one, Agreement other) => AgreementComparison.Of(one, other).Count == 0;

    private static Refusal? Refuse(Mentorship mentorship, string personId) =>
        !mentorship.IsMember(personId) ? new Refusal(RefusalReason.NotAMember, [])
        : !mentorship.IsOpen ? new Refusal(RefusalReason.WrongStage, [])
        : null;
}
