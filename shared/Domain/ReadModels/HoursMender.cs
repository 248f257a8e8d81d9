using System.Runtime.CompilerServices;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Hours;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Surveys;

namespace MentorFlow.Domain.ReadModels;

/// <summary>Adds the lines of hours of what happened before there were any: each follows from a document that is still there.</summary>
internal sealed class HoursMender(IDocumentStore store, ReadModelMender mender)
{
    /// <summary>A batch holds a hundred writes.</summary>
    private const int EntriesInBatch = 50;

    public async Task MendAsync(string programId, CancellationToken cancellation)
    {
        var (known, ids) = (new Dictionary<string, List<HoursEntry>>(), new HashSet<string>());
        await foreach (var entry in store.HoursOfProgramAsync(programId, cancellation))
        {
            ids.Add(entry.Id);
            ListOf(known, entry.PersonId).Add(entry);
        }

        var batch = new Batch();
        await foreach (var source in SourcesAsync(programId, cancellation).Where(source => !IsThere(source, ids)))
        {
            var at = source is Enrollment enrollment ? enrollment.CreatedAt : DateTimeOffset.MinValue;
            foreach (var entry in await store.FollowingAsync(source, writes: null, at, cancellation))
            {
                if (HoursKeeping.Add(ListOf(known, entry.PersonId), entry) is { } added)
                {
                    batch.Create(added);
                }
            }

            if (batch.Writes.Count >= EntriesInBatch)
            {
                await WriteAsync(batch, cancellation);
                batch = new Batch();
            }
        }

        await WriteAsync(batch, cancellation);
    }

    // Of nearly all of them: nothing more is read for these.
    private static bool IsThere(object source, HashSet<string> ids) => source switch
    {
        Session session => session.TookPartIds.All(member => ids.Contains(IdOf(
            session.ProgramId, member, session.Outside is null ? HoursSource.Session : HoursSource.Meeting, session.SessionId))),
        EventAttendance came => ids.Contains(IdOf(came.ProgramId, came.PersonId, HoursSource.Event, came.Kind.ToString())),
        _ => false,
    };

    private static string IdOf(string programId, string personId, HoursSource source, string subject) =>
        HoursEntry.KeyOf(programId, personId, source, subject).Id;

    private async Task WriteAsync(Batch batch, CancellationToken cancellation)
    {
        if (batch.Writes.Count == 0)
        {
            return;
        }

        try
        {
            await store.WriteAsync(batch, cancellation);
            mender.Count(read: 0, batch.Writes.Count);
        }
        catch (DocumentConflictException)
        {
            // A decision wrote one of them meanwhile: the others have time until the next night.
            cancellation.ThrowIfCancellationRequested();
        }
    }

    private async IAsyncEnumerable<object> SourcesAsync(string programId, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var partition = Partition.Program(programId);
        var held = new DocumentQuery<Session>().Where(session => session.Stage, SessionStage.Held);
        await foreach (var session in store.QueryAsync(partition, held, cancellation))
        {
            yield return session.Value;
        }

        await foreach (var mentorship in store.QueryAsync<Mentorship>(partition, cancellation: cancellation))
        {
            yield return mentorship.Value;
        }

        await foreach (var enrollment in store.QueryAsync<Enrollment>(partition, cancellation: cancellation))
        {
            yield return enrollment.Value;
        }

        var checks = new DocumentQuery<SurveyAnswers>(IdPrefix: SurveyAnswers.PrefixOf(SurveyKind.WritingCheck));
        await foreach (var answers in store.QueryAsync(partition, checks, cancellation))
        {
            yield return answers.Value;
        }

        await foreach (var attendance in store.QueryAsync<EventAttendance>(partition, cancellation: cancellation))
        {
            yield return attendance.Value;
        }
    }

    private static List<HoursEntry> ListOf(Dictionary<string, List<HoursEntry>> known, string personId)
    {
        if (!known.TryGetValue(personId, out var ofPerson))
        {
            ofPerson = known[personId] = [];
        }

        return ofPerson;
    }
}
