using System.Text;
using MentorFlow.Domain.Attachments;
using MentorFlow.Domain.Concerns;
using MentorFlow.Domain.Hours;
using MentorFlow.Domain.Hris;
using MentorFlow.Domain.Imports;
using MentorFlow.Domain.Meetings;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Photos;
using MentorFlow.Domain.Referrals;
using MentorFlow.Domain.Resources;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Stories;
using MentorFlow.Domain.Surveys;
using MentorFlow.Domain.Threads;
using MentorFlow.Domain.Webhooks;
using MentorFlow.Domain.WorkItems;

namespace MentorFlow.Tests.Builders;

/// <summary>Leaves what somebody with an unmistakable name leaves in places that a story would take long to reach.</summary>
internal sealed class Traces(TestApp app, string name, string partner, string words)
{
    private const string Connection = "hr";

    public string PersonId { get; } = A.Id(name);

    private string PartnerId { get; } = A.Id(partner);

    private string Email => A.Person(name).Email;

    /// <param name="partnersWords">In the thread.</param>
    public async Task LeaveAsync(Mentorship mentorship, string partnersWords)
    {
        await OfPersonAsync(mentorship.MentorshipId);
        await OfMentorshipAsync(mentorship);
        await OfThreadAsync(mentorship.MentorshipId, partnersWords);
        await OfProgramAsync(mentorship.MentorshipId);
        await OfOrganizationAsync();
    }

    private async Task OfPersonAsync(string mentorshipId)
    {
        var now = app.Now;
        var file = ProfilePhoto.FileOf(PersonId);
        await app.Get<IAttachmentStore>().SaveAsync(file, Bytes(), TestContext.Current.CancellationToken);
        await WriteAsync(new ProfilePhoto(PersonId, now));
        await WriteAsync(new PersonNote(PersonId, "k1", words, new NoteWriter("coordinator:robin", "Robin"), now));
        await WriteAsync(new PrivateNote(PersonId, A.ProgramId, mentorshipId, "n1", words, now));
        await WriteAsync(new PersonWish(PersonId, RoleWish.Mentee, [words], [words]));
    }

    private async Task OfMentorshipAsync(Mentorship mentorship)
    {
        var (id, now) = (mentorship.MentorshipId, app.Now);
        await WriteAsync((await app.ReadAsync(Key.Of(mentorship))) with { Goals = [new Goal("g1", words, words, words, words, new DateOnly(2027, 9, 1))] });
        var session = (await app.ListAsync<Session>(Partition.Program(A.ProgramId))).First(one => one.MentorshipId == id);
        await WriteAsync(session with
        {
            Agenda = new Dictionary<string, string> { [PersonId] = words, [PartnerId] = "What is next" },
            Summaries = new Dictionary<string, SessionSummary> { [PersonId] = new(now, words) },
            Pulses = new Dictionary<string, int> { [PersonId] = 4 },
        });
        await WriteAsync(new Reflection(A.ProgramId, id, PersonId, Cause: null, words, words, now));
        await WriteAsync(new Lesson(A.ProgramId, id, PersonId, "l1", words, now));
        await WriteAsync(new Farewell(A.ProgramId, id, PersonId, words, now));
        await WriteAsync(new Feedback(A.ProgramId, id, "f1", PersonId, PartnerId, FeedbackTopic.Style, words, words, Link: null, ToldOn: null, now));
        await WriteAsync(new Story(A.ProgramId, id, PersonId, ProgramRole.Mentee, words, "en", StoryName.Full, now));
        await WriteAsync(new Referral(A.ProgramId, "r1", id, PersonId, PartnerId, A.Id("Third"), words, now, now, ReferralStage.Closed));
    }

    private async Task OfThreadAsync(string mentorshipId, string partnersWords)
    {
        var now = app.Now;
        var file = Guid.NewGuid().ToString();
        await app.Get<IAttachmentStore>().SaveAsync(file, Bytes(), TestContext.Current.CancellationToken);
        await WriteAsync(new Attachment(A.ProgramId, mentorshipId, file, $"{words}.pdf", "application/pdf", 10, PersonId, now));
        await WriteAsync(new ThreadMessage(A.ProgramId, mentorshipId, 1, "m1", PersonId, now, words, Attachments: [file]));
        await WriteAsync(new ThreadMessage(A.ProgramId, mentorshipId, 2, "m2", PartnerId, now, partnersWords));
        await WriteAsync(new Resource(A.ProgramId, mentorshipId, "x1", words, new Uri("https://example.com/"), words, GoalId: null, PersonId, now));
    }

    private async Task OfProgramAsync(string mentorshipId)
    {
        var now = app.Now;
        await WriteAsync(new SurveyAnswers(
            A.ProgramId, SurveyKind.Midpoint, mentorshipId, PersonId, ProgramRole.Mentee, new Dictionary<string, string> { ["words"] = words }, now));
        await WriteAsync(new HoursEntry(A.ProgramId, PersonId, ProgramRole.Mentee, HoursSource.Correction, "c1", now, 30) { Reason = words });
        await WriteAsync(new Concern(
            A.ProgramId, "c1", ConcernKind.Concern, PersonId, now, [new ConcernKeeper(KeeperKind.Coordinator, "robin@example.com", now)],
            mentorshipId, ConcernState.Closed, ClosedAt: now));
        await WriteAsync(new ConcernMessage(A.ProgramId, "c1", 1, "m1", From: null, Name: null, now, words));
        await WriteAsync(new MeetingBooking(A.ProgramId, "b1", PartnerId, PersonId, "Feedback", words, 30, now, At: null) { CancelledAt = now });
        await WriteAsync(new WorkItem(
            A.ProgramId,
            "w1",
            WorkItemKind.StepFailed,
            new Subject.OfEnrollment(PersonId),
            InstanceId: null,
            new Phrase("rules.verbatim", ("text", $"{name} said: {words}")),
            now,
            TimeSpan.FromMinutes(5),
            [PersonId],
            WorkItemStatus.Resolved,
            new Resolution(ResolutionKind.Close, words),
            "robin",
            now));
    }

    private async Task OfOrganizationAsync()
    {
        var now = app.Now;
        var said = new HrisEvent("e1", HrisEventKind.Hired, name, now, new HrisFields(name, "Example", Email));
        var delivery = new HrisDelivery(Connection, "d1", now, [said]);
        await WriteAsync(delivery);
        await WriteAsync(HrisEventRecord.Of(delivery, 0) with { State = HrisEventState.TakenIn });
        var row = new ImportRow(
            new ImportedPerson(name, name, "Example", Email, null, null, null, null, null, "Europe/Paris", null, null, [], [], null), ImportKind.Created, []);
        await WriteAsync(new ImportPortion("o1", 0, ImportStage.Asked, [row]));
        await WriteAsync(new WebhookDelivery(
            "s1", "e1", OutboundEventKind.EnrollmentChanged, now, $$"""{"person":"{{name}}"}""", TimeSpan.FromDays(30), now, DeliveryState.Delivered));
    }

    private MemoryStream Bytes() => new(Encoding.UTF8.GetBytes($"%PDF {words}"));

    private Task WriteAsync<T>(T document)
        where T : class, IDocument => app.Store.WriteAsync(new Batch().Upsert(document), TestContext.Current.CancellationToken);
}
