using MentorFlow.Domain.Campaigns;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.People;

namespace MentorFlow.Orchestrations.Campaigns;

/// <summary>
/// People ask to take part by a link that anybody may hold (R11), and confirm it from their mailbox. Of an address that nobody is known by, a coordinator
/// decides; the ledger has neither names nor addresses.
/// </summary>
public sealed class SignUpActs(Decider decider, PersonActs people, IPersonIdSource ids, JoinActs joining)
{
    /// <summary>So many wait for a coordinator at a time: anybody can send them, and who is known needs none.</summary>
    private const int MostRequests = 50;

    private static readonly DocumentQuery<SignUp> Requests = new DocumentQuery<SignUp>(Limit: MostRequests).Where(one => one.Stage, SignUpStage.Requested);

    /// <param name="channel">By which link they came.</param>
    /// <param name="draft">Checked.</param>
    /// <param name="takesRequests">Whether a coordinator is asked about an address that nobody is known by.</param>
    /// <returns>Whatever it is, who asked is told the same.</returns>
    public async Task<Verdict<SignUp>> AskAsync(
        string programId, JoinChannel channel, SignUpDraft draft, bool takesRequests, CancellationToken cancellation = default)
    {
        var person = await people.FindByEmailAsync(draft.Email, cancellation) is { Standing: not Standing.Left } known ? known : null;
        return person is null && !(takesRequests && await HasRoomForRequestsAsync(programId, cancellation))
            ? RefusalReason.Unknown
            : await decider.DecideAsync(
                Partition.Program(programId),
                async token =>
                {
                    var program = await decider.LoadAsync(MentoringProgram.KeyOf(programId), token);
                    var before = await decider.Store.FindAsync(SignUp.KeyOf(programId, SignUp.IdOf(draft.Email)), token);
                    return Ask(program, before, SignUpDecisions.Ask(program, before?.Value, channel, draft, person?.PersonId, decider.Now));
                },
                cancellation);
    }

    /// <summary>Its owner confirms it, with their consent to take part.</summary>
    /// <param name="text">The version of the text of consent that they read; null for the one that comes with the product.</param>
    /// <returns><see cref="RefusalReason.AlreadyDone"/> for what was confirmed before, <see cref="RefusalReason.NotAMember"/> for somebody else's.</returns>
    public Task<Verdict<Joined>> ConfirmAsync(
        string programId, string signUpId, string personId, CancellationToken cancellation = default, string? text = null) =>
        joining.JoinAsync(
            SignUp.KeyOf(programId, signUpId),
            signUp => SignUpDecisions.Confirm(signUp, personId, decider.Now),
            signUp => new JoinOrder(personId, signUp.Role, JoinChannel.Parse(signUp.Channel)!.Because, text),
            signUp => Consequences.Of(new LedgerNote(Actors.Person(personId), DecisionName.SignUpConfirmed, signUp.Id, signUp.Channel)),
            cancellation);

    /// <summary>A coordinator vouches for an address: its owner is known from now on, and gets the mail that everybody gets. Safe to repeat.</summary>
    /// <returns>Whether the mail is ordered.</returns>
    public async Task<bool> AdmitAsync(string programId, string signUpId, CancellationToken cancellation = default)
    {
        var key = SignUp.KeyOf(programId, signUpId);
        if (await decider.Store.FindAsync(key, cancellation) is not { Value.Request: { } request })
        {
            return false;
        }

        // Somebody may have become known by the address meanwhile; and whom a first try made is not made again.
        var personId = await people.FindByEmailAsync(request.Email, cancellation) is { Standing: not Standing.Left } there ? there.PersonId : ids.Next();
        await decider.DecideAsync(
            key,
            signUp => SignUpDecisions.Admit(signUp, personId),
            signUp => Consequences.Of(new LedgerNote(Actors.System, DecisionName.SignUpAdmitted, signUp.Id, signUp.Channel)),
            cancellation);
        var admitted = await decider.LoadAsync(key, cancellation);
        await people.SaveAsync(
            admitted.PersonId!, known => known ?? PersonOf(admitted.PersonId!, request), Actors.System, DecisionName.PersonImported, cancellation);
        var invited = await decider.DecideAsync(
            key,
            signUp => SignUpDecisions.Invite(signUp, decider.Now),
            signUp => Consequences.Of(new LedgerNote(Actors.System, DecisionName.SignUpAsked, signUp.Id, signUp.Channel)) with
            {
                Mails = [CampaignMails.Confirmation(signUp)],
            },
            cancellation);
        return invited.Value is not null;
    }

    /// <summary>A coordinator does not know whose address it is: what it came with is gone. Safe to repeat.</summary>
    public async Task<bool> RefuseAsync(string programId, string signUpId, CancellationToken cancellation = default) =>
        (await decider.DecideAsync(
            SignUp.KeyOf(programId, signUpId),
            SignUpDecisions.Refuse,
            signUp => Consequences.Of(new LedgerNote(Actors.System, DecisionName.SignUpRefused, signUp.Id, signUp.Channel)),
            cancellation)).Value is not null;

    private async Task<bool> HasRoomForRequestsAsync(string programId, CancellationToken cancellation) =>
        await decider.Store.QueryAsync(Partition.Program(programId), Requests, cancellation).CountAsync(cancellation) < MostRequests;

    internal static Decision<Verdict<SignUp>> Ask(MentoringProgram program, Stored<SignUp>? before, Verdict<SignUp> verdict)
    {
        if (verdict.Value is not { } signUp)
        {
            return new Decision<Verdict<SignUp>>(verdict);
        }

        var isKnown = signUp.Stage is SignUpStage.Asked;
        return new Decision<Verdict<SignUp>>(verdict)
        {
            Writes = before is null ? new Batch().Create(signUp) : new Batch().Replace(before, signUp),
            Notes = [new LedgerNote(Actors.System, isKnown ? DecisionName.SignUpAsked : DecisionName.SignUpRequested, signUp.Id, signUp.Channel)],
            Mails = isKnown ? [CampaignMails.Confirmation(signUp)] : [],
            Signals = isKnown
                ? []
                :
                [
                    Signals.Start(
                        nameof(SignUpRequestOrchestrator),
                        InstanceIds.SignUpRequest(signUp.ProgramId, signUp.SignUpId, signUp.AskedAt),
                        new SignUpRequestInput(signUp.ProgramId, signUp.SignUpId, signUp.Role, program.Policy.WorkItems)),
                ],
        };
    }

    // The last word is taken for the family's name; who is invited can say how they are called.
    private static Person PersonOf(string personId, SignUpRequest request)
    {
        var words = request.Name.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var given = words.Length > 1 ? string.Join(' ', words[..^1]) : request.Name;
        return new Person(personId, given, words.Length > 1 ? words[^1] : "", request.Email.Trim(), Zone: null, request.Language);
    }
}
