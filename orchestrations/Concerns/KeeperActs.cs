using MentorFlow.Domain.Concerns;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Mentorships;

namespace MentorFlow.Orchestrations.Concerns;

/// <summary>What those do whom a concern or a question has reached: answer, close, hand over, part a pair. Nobody else can.</summary>
public sealed class KeeperActs(Decider decider, DepartureActs departures)
{
    /// <param name="messageId">Made by the form: the same one again is a repeat.</param>
    /// <returns><see cref="RefusalReason.NotAMember"/> for somebody whom it has not reached.</returns>
    public Task<Verdict<Concern>> AnswerAsync(
        string programId, string concernId, ConcernReader reader, string messageId, string? text, CancellationToken cancellation = default) =>
        AsReaderAsync(
            programId,
            concernId,
            reader,
            (stand, keeper) => ConcernDeciding.Answer(
                stand, new ConcernAnswer(messageId, keeper.Kind, NameOf(stand, keeper, reader), text), Actors.Coordinator(reader.Id), decider.Now),
            cancellation);

    /// <param name="text">For the person; it may be empty once they have their answer.</param>
    /// <returns>As above.</returns>
    public Task<Verdict<Concern>> CloseAsync(
        string programId, string concernId, ConcernReader reader, string messageId, string? text, CancellationToken cancellation = default) =>
        AsReaderAsync(
            programId,
            concernId,
            reader,
            (stand, keeper) => ConcernDeciding.Close(
                stand, new ConcernAnswer(messageId, keeper.Kind, NameOf(stand, keeper, reader), text), Actors.Coordinator(reader.Id), decider.Now),
            cancellation);

    /// <param name="to">The address of whoever answers for it from now on.</param>
    /// <returns>As above.</returns>
    public Task<Verdict<Concern>> HandOverAsync(
        string programId, string concernId, ConcernReader reader, string? to, CancellationToken cancellation = default) =>
        AsReaderAsync(
            programId, concernId, reader, (stand, _) => ConcernDeciding.HandOver(stand, to, Actors.Coordinator(reader.Id), decider.Now), cancellation);

    /// <summary>Ends the mentorship that it is about, kindly and without saying why; both are matched with others. The concern stays open.</summary>
    /// <returns>As above; <see cref="RefusalReason.WrongStage"/> where there is no mentorship to end.</returns>
    public async Task<Verdict<Concern>> PartAsync(
        string programId, string concernId, ConcernReader reader, CancellationToken cancellation = default)
    {
        if (await ConcernStand.ReadAsync(decider, programId, concernId, cancellation) is not { Concern: { } concern })
        {
            return RefusalReason.Unknown;
        }

        if (ConcernReaders.KeeperFor(concern, reader) is null)
        {
            return RefusalReason.NotAMember;
        }

        if (!concern.IsOpen
            || concern.MentorshipId is not { } mentorshipId
            || await decider.Store.FindAsync(Mentorship.KeyOf(programId, mentorshipId), cancellation) is not { Value: { IsOpen: true } mentorship })
        {
            return RefusalReason.WrongStage;
        }

        await departures.EndAsync(mentorship, EndReason.Replaced, Actors.Coordinator(reader.Id), leaverId: null, cancellation);
        return concern;
    }

    /// <summary>The contact outside the program answers by their link.</summary>
    /// <param name="mark">Of the address that the link was sent to.</param>
    /// <returns><see cref="RefusalReason.NotAMember"/> where it has not reached them, or somebody else is the contact now.</returns>
    public Task<Verdict<Concern>> AnswerByLinkAsync(
        string programId, string concernId, string mark, string messageId, string? text, CancellationToken cancellation = default) =>
        AsContactAsync(
            programId,
            concernId,
            mark,
            (stand, name) => ConcernDeciding.Answer(stand, Of(messageId, name, text), Actors.Safeguarding, decider.Now),
            cancellation);

    /// <summary>The contact outside the program closes it by their link.</summary>
    /// <returns>As above.</returns>
    public Task<Verdict<Concern>> CloseByLinkAsync(
        string programId, string concernId, string mark, string messageId, string? text, CancellationToken cancellation = default) =>
        AsContactAsync(
            programId,
            concernId,
            mark,
            (stand, name) => ConcernDeciding.Close(stand, Of(messageId, name, text), Actors.Safeguarding, decider.Now),
            cancellation);

    /// <summary>Sends the contact outside the program a link that is good again, to their address alone, once an hour at most.</summary>
    /// <returns>As above.</returns>
    public Task<Verdict<Concern>> SendLinkAsync(string programId, string concernId, string mark, CancellationToken cancellation = default) =>
        AsContactAsync(
            programId,
            concernId,
            mark,
            (stand, _) => new Decision<Verdict<Concern>>(stand.Concern!) { Mails = [ConcernMails.ToContact(stand.Concern!, decider.Now)] },
            cancellation);

    private static ConcernAnswer Of(string messageId, string name, string? text) => new(messageId, KeeperKind.Safeguarding, name, text);

    // Administrators and those on one machine have no name that the program knows.
    private static string NameOf(ConcernStand stand, ConcernKeeper keeper, ConcernReader reader) => keeper.NameIn(stand.Program) ?? reader.Name;

    private Task<Verdict<Concern>> AsReaderAsync(
        string programId,
        string concernId,
        ConcernReader reader,
        Func<ConcernStand, ConcernKeeper, Decision<Verdict<Concern>>> decide,
        CancellationToken cancellation) => decider.DecideAsync(
        Partition.Program(programId),
        async token => await ConcernStand.ReadAsync(decider, programId, concernId, token) is not { } stand
            ? new Decision<Verdict<Concern>>(RefusalReason.Unknown)
            : ConcernReaders.KeeperFor(stand.Concern!, reader) is { } keeper
                ? decide(stand, keeper)
                : new Decision<Verdict<Concern>>(RefusalReason.NotAMember),
        cancellation);

    private Task<Verdict<Concern>> AsContactAsync(
        string programId,
        string concernId,
        string mark,
        Func<ConcernStand, string, Decision<Verdict<Concern>>> decide,
        CancellationToken cancellation) => decider.DecideAsync(
        Partition.Program(programId),
        async token => await ConcernStand.ReadAsync(decider, programId, concernId, token) is not { } stand
            ? new Decision<Verdict<Concern>>(RefusalReason.Unknown)
            : stand.Program.Safeguarding is { } contact
                && ConcernKeeping.MarkOf(contact) == mark
                && stand.Concern!.Keepers.Any(keeper => keeper.Kind is KeeperKind.Safeguarding)
                    ? decide(stand, contact.Name)
                    : new Decision<Verdict<Concern>>(RefusalReason.NotAMember),
        cancellation);
}
