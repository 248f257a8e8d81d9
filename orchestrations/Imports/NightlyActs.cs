using System.Security.Cryptography;
using MentorFlow.Domain.Imports;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Imports;

/// <summary>Takes the list that came by night as one that somebody hands in and confirms; one in doubt stops, and a coordinator is asked.</summary>
public sealed class NightlyActs(INightlyLists lists, NightlyHealthActs health, Decider decider, ImportReading reading, ImportActs imports)
{
    /// <summary>Looks for a list where one may have been laid down, and takes it in. Safe to repeat.</summary>
    /// <returns>Why the place could not be looked at, of which a coordinator hears; null when it could.</returns>
    public async Task<string?> LookAsync(CancellationToken cancellation = default)
    {
        LaidDownList? list;
        try
        {
            list = await lists.FindNewestAsync(PeopleFile.Largest, cancellation);
        }
        catch (IOException failure)
        {
            await health.FailedAsync(failure.Message, cancellation);
            return failure.Message;
        }

        await health.WorksAsync(cancellation);
        if (list is not null)
        {
            await TakeAsync(list.Name, list.Content, cancellation);
        }

        return null;
    }

    /// <param name="name">Of the file.</param>
    /// <returns>Whether it is another than the one before.</returns>
    public async Task<bool> TakeAsync(string name, byte[] content, CancellationToken cancellation = default)
    {
        var digest = Convert.ToHexStringLower(SHA256.HashData(content));
        var before = (await decider.Store.FindAsync(NightlyList.Key, cancellation))?.Value ?? new NightlyList("", 0);
        if (before.Digest == digest)
        {
            return false;
        }

        var look = await reading.LookAsync(new MemoryStream(content), Actors.System, cancellation);
        var doubt = NightlyList.DoubtAbout(look.Rows, look.Errors.Count, before.Rows);
        var stops = doubt is ListDoubt.Unreadable or ListDoubt.Shrank;
        var order = await imports.KeepAsync(look, Actors.System, isAsked: stops, cancellation);
        if (!stops)
        {
            await imports.ConfirmAsync(order.OrderId, Actors.System, cancellation);
        }

        // Saved last: whoever is interrupted before takes the same list in once more, which changes nothing.
        var question = doubt is { } because
            ? new ListQuestion(order.OrderId, name, because, look.Rows, before.Rows, look.Errors.Count)
            : null;
        return await decider.DecideAsync(
            Partition.Organization,
            _ => Task.FromResult(new Decision<bool>(true)
            {
                Writes = new Batch().Upsert(new NightlyList(digest, stops ? before.Rows : look.Rows)),
                Signals = question is null
                    ? []
                    : [Signals.Start(nameof(ListQuestionOrchestrator), InstanceIds.ListQuestion(order.OrderId), question)],
            }),
            cancellation);
    }

    /// <summary>A coordinator says that the list is right as it is: it is taken in, and the next is measured by it. Safe to repeat.</summary>
    /// <returns>Whether there was anything of it to take in.</returns>
    public async Task<bool> ApproveAsync(string orderId, CancellationToken cancellation = default)
    {
        var confirmed = await imports.ConfirmAsync(orderId, Actors.System, cancellation);
        if (confirmed.Value is { } order && await decider.Store.FindAsync(NightlyList.Key, cancellation) is { } last)
        {
            await decider.WriteAsync(new Batch().Upsert(last.Value with { Rows = order.Rows }), cancellation);
        }

        return confirmed.Value is not null;
    }
}
