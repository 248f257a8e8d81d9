using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.ReadModels;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Functions.Coordinators.Reading;

/// <summary>Writes or changes records of a program, whichever chance says, and saves each with what is derived of it.</summary>
internal sealed class RandomRecords(IDocumentStore store, Random random, TimeProvider clock)
{
    private const int Pairs = 8;
    private const int SessionsOfPair = 12;
    private const int People = 20;
    private const int Mails = 30;
    private const int Items = 10;

    private DateTimeOffset Now => clock.GetUtcNow();

    public async Task BeginAsync()
    {
        for (var number = 0; number < Pairs; number++)
        {
            await SaveAsync(APair(number));
        }
    }

    public Task ChangeOneAsync() => random.Next(8) switch
    {
        0 or 1 => SaveAsync(AnEnrollment()),
        2 => SaveAsync(APair(random.Next(Pairs))),
        3 or 4 or 5 => SaveAsync(ASession()),
        6 => SaveAsync(AMail()),
        _ => SaveAsync(AnItem()),
    };

    private async Task SaveAsync<T>(T document)
        where T : class, IDocument
    {
        var cancellation = TestContext.Current.CancellationToken;
        var writes = await store.WithLinesAsync(new Batch().Upsert(document).WithEnrollmentMark(), cancellation);
        await store.SaveWithMailLinesAsync(writes, cancellation);
    }

    private Enrollment AnEnrollment() => Given.Enrollment(APerson(), OneOf(Enum.GetValues<ProgramRole>()), OneOf(Enum.GetValues<EnrollmentStage>())) with
    {
        Consent = IsSo() ? new Consent(Consent.CurrentText, Now) : null,
        Training = IsSo() ? TrainingRecord.Empty with { PassedAt = IsSo() ? Now : null } : null,
    };

    private Mentorship APair(int number) => Given.Mentorship with
    {
        MentorshipId = $"pair-{number}",
        Members = [new Member(MentorOf(number), ProgramRole.Mentor), new Member(MenteeOf(number), ProgramRole.Mentee)],
        CreatedAt = Now.AddDays(-random.Next(60)),
        Stage = OneOf(Enum.GetValues<MentorshipStage>()),
        PausedAt = random.Next(4) == 0 ? Now : null,
    };

    // What is over has begun.
    private Session ASession()
    {
        var stage = OneOf(Enum.GetValues<SessionStage>());
        var pair = random.Next(Pairs);
        return Given.Session with
        {
            MentorshipId = $"pair-{pair}",
            Number = 1 + random.Next(SessionsOfPair),
            Stage = stage,
            StartsAt = stage is SessionStage.Planned ? Now.AddHours(random.Next(500)) : Now.AddHours(-random.Next(24 * 150)),
            Pulses = IsSo() ? null : new Dictionary<string, int> { [MentorOf(pair)] = 1 + random.Next(5), [MenteeOf(pair)] = 1 + random.Next(5) },
        };
    }

    private MailRecord AMail()
    {
        var status = OneOf(Enum.GetValues<MailStatus>());
        var to = random.Next(5) == 0 ? MailOrder.Coordinator : A.Id(APerson());
        var mailId = Uuid5.Of($"mail {random.Next(Mails)} to {to}");
        return new MailRecord(A.ProgramId, mailId, MailTemplate.Invitation, to, status, Now, SentAt: status is MailStatus.Sent ? Now : null);
    }

    private WorkItem AnItem() => new(
        A.ProgramId,
        $"item-{random.Next(Items)}",
        WorkItemKind.MentorshipStalled,
        new Subject.OfMentorship($"pair-{random.Next(Pairs)}"),
        InstanceId: null,
        new Phrase("causes.no-answer", ("count", 10)),
        Now,
        TimeSpan.FromMinutes(random.Next(60)),
        [],
        OneOf(Enum.GetValues<WorkItemStatus>()));

    // A mentor may have several mentees.
    private static string MentorOf(int pair) => A.Id($"{pair % 3}");

    private static string MenteeOf(int pair) => A.Id($"{Pairs + pair}");

    private string APerson() => $"{random.Next(People)}";

    private bool IsSo() => random.Next(2) == 0;

    private T OneOf<T>(T[] all) => all[random.Next(all.Length)];
}
