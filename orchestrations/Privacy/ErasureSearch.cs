using System.Globalization;
using MentorFlow.Domain.Attachments;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Photos;
using MentorFlow.Domain.Privacy;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Video;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Privacy;

/// <summary>Finds what is stored about somebody, in the database and beside it: mails in the outbox, files, histories of instances.</summary>
public sealed class ErasureSearch(Decider decider, Instances instances, IMailSender sender, IAttachmentStore files)
{
    // Of those that are about one person alone: they are ended. What is between several people ends by itself.
    private static readonly string[] OfOne =
        ["enrollment", "training", "manager", "rest", "brief", "offer", "digest", "look-back-question", "erasure"];

    public ErasureWalk Walk { get; } = new(decider.Store);

    public Task<PersonSought> WhoAsync(string personId, CancellationToken cancellation) =>
        PersonSought.ReadAsync(decider.Store, personId, decider.Now, cancellation);

    /// <summary>What is found of somebody now, by type of document and by place beside the database.</summary>
    /// <param name="except">The instance that asks.</param>
    public async Task<IReadOnlyDictionary<string, int>> CountAsync(PersonSought person, string except, CancellationToken cancellation)
    {
        var found = new Dictionary<string, int>(await Walk.CountAsync(person, cancellation), StringComparer.Ordinal)
        {
            [OtherPlaces.Outbox] = (await CopiesAsync(person, cancellation)).Count,
            [OtherPlaces.Files] = (await FilesAsync(person, cancellation)).Count,
            [OtherPlaces.Histories] = (await InstancesAsync(person, except, cancellation)).Count,
            [OtherPlaces.VideoIdentities] = (await ProvidersAsync(person.PersonId, cancellation)).Count,
        };
        return found;
    }

    /// <summary>What is found by name, address and HR id, too, but for what is theirs alone: that goes last, and with it what they are known by.</summary>
    public async Task<IReadOnlyDictionary<string, int>> CountNamedAsync(PersonSought person, CancellationToken cancellation)
    {
        var last = PersonalPlaces.Of(PlaceKind.Person).Concat(PersonalPlaces.Of(PlaceKind.OtherPeople)).Select(place => place.Type).ToHashSet();
        var found = (await Walk.CountAsync(person, cancellation))
            .Where(place => !last.Contains(place.Key))
            .ToDictionary(place => place.Key, place => place.Value, StringComparer.Ordinal);
        found[OtherPlaces.Outbox] = (await CopiesAsync(person, cancellation)).Count;
        return found;
    }

    /// <summary>Ids of mails that lie in the outbox: to them, about what is between them and others, and those that name them.</summary>
    public async Task<IReadOnlyList<Guid>> CopiesAsync(PersonSought person, CancellationToken cancellation)
    {
        if (sender is not IMailCopies copies)
        {
            return [];
        }

        var about = await MailsAsync(person, cancellation);
        return await copies.FindAsync(
            mail => about.Contains(mail.MailId) || person.IsNamedIn(mail.To) || mail.Words.Any(words => person.IsNamedIn(words)), cancellation);
    }

    public Task RemoveCopiesAsync(IReadOnlyList<Guid> mails, CancellationToken cancellation) =>
        sender is IMailCopies copies ? copies.RemoveAsync(mails, cancellation) : Task.CompletedTask;

    /// <summary>Ids of files that are there of those that they handed over: in threads, and the photo.</summary>
    public async Task<IReadOnlyList<string>> FilesAsync(PersonSought person, CancellationToken cancellation)
    {
        var known = new List<string> { ProfilePhoto.FileOf(person.PersonId) };
        await foreach (var programId in Walk.ProgramsAsync(cancellation))
        {
            var within = await person.InProgramAsync(decider.Store, programId, cancellation);
            foreach (var mentorshipId in within.Mentorships)
            {
                var theirs = new DocumentQuery<Attachment>().Where(file => file.AddedBy, person.PersonId);
                known.AddRange(await decider.Store.QueryAsync(Partition.Thread(programId, mentorshipId), theirs, cancellation)
                    .Select(file => file.Value.AttachmentId)
                    .ToListAsync(cancellation));
            }
        }

        var there = new List<string>();
        foreach (var id in known)
        {
            if (await files.OpenAsync(id, cancellation) is { } content)
            {
                await content.DisposeAsync();
                there.Add(id);
            }
        }

        return there;
    }

    public async Task RemoveFilesAsync(IReadOnlyList<string> ids, CancellationToken cancellation)
    {
        foreach (var id in ids)
        {
            await files.DeleteAsync(id, cancellation);
        }
    }

    /// <summary>Instances about them that have ended, and those about them alone that go on.</summary>
    /// <param name="except">The one that asks.</param>
    public async Task<IReadOnlyList<OrchestrationMetadata>> InstancesAsync(PersonSought person, string except, CancellationToken cancellation)
    {
        var mails = (await MailsAsync(person, cancellation)).Select(id => id.ToString("N", CultureInfo.InvariantCulture)).ToHashSet(StringComparer.Ordinal);
        var found = new List<OrchestrationMetadata>();
        await foreach (var instance in instances.Client.GetAllInstancesAsync(new OrchestrationQuery()).WithCancellation(cancellation))
        {
            var id = instance.InstanceId;
            var isTheirs = id != except && (id.Contains(person.PersonId, StringComparison.Ordinal) || mails.Contains(id.Split(':')[^1]));
            if (isTheirs && (instance.IsCompleted || IsOfOne(id, person.PersonId)))
            {
                found.Add(instance);
            }
        }

        return found;
    }

    /// <summary>Video providers that know them.</summary>
    public async Task<IReadOnlyList<string>> ProvidersAsync(string personId, CancellationToken cancellation) =>
        await decider.Store.QueryAsync<VideoIdentity>(Partition.Person(personId), cancellation: cancellation)
            .Select(identity => identity.Value.Provider)
            .ToListAsync(cancellation);

    internal static bool IsOfOne(string instanceId, string personId) =>
        OfOne.Contains(instanceId.Split(':')[0])
        || instanceId.StartsWith($"hris:person:{personId}.", StringComparison.Ordinal)
        || instanceId.StartsWith($"hris:guest:{personId}.", StringComparison.Ordinal)
        || instanceId.StartsWith($"hris:address:{personId}.", StringComparison.Ordinal);

    private async Task<HashSet<Guid>> MailsAsync(PersonSought person, CancellationToken cancellation)
    {
        var about = new HashSet<Guid>();
        await foreach (var programId in Walk.ProgramsAsync(cancellation))
        {
            var within = await person.InProgramAsync(decider.Store, programId, cancellation);
            await foreach (var mail in decider.Store.QueryAsync<MailRecord>(Partition.Mail(programId), cancellation: cancellation))
            {
                if (within.IsAbout(mail.Value))
                {
                    about.Add(mail.Value.MailId);
                }
            }
        }

        return about;
    }
}
