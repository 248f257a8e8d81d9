using MentorFlow.Enrollments;
using MentorFlow.Mentorships;
using MentorFlow.People;
using MentorFlow.Programs;
using MentorFlow.Rounds;
using MentorFlow.Sessions;
using MentorFlow.Storage;
using MentorFlow.Surveys;
using MentorFlow.WorkItems;

namespace MentorFlow.Mail.Composing;

/// <summary>Looks up what an order names: names and addresses are read when a mail is written, and kept nowhere.</summary>
internal sealed class MailMatters(IDocumentStore store)
{
    /// <returns>Null when program or recipient are gone.</returns>
    public async Task<MailMatter?> LoadAsync(MailOrder order, CancellationToken cancellation)
    {
        var partition = Partition.Program(order.ProgramId);
        if (await FindAsync<MentoringProgram>(partition, MentoringProgram.DocumentId) is not { } program)
        {
            return null;
        }

        var matter = new MailMatter(order, program);
        matter = matter with
        {
            Recipient = matter.IsToCoordinator ? null : await PersonAsync(order.PersonId),
            Enrollment = matter.IsToCoordinator ? null : await FindAsync<Enrollment>(partition, Enrollment.IdOf(order.PersonId)),
            Preferences = matter.IsToCoordinator ? null : await FindAsync<MailPreferences>(Partition.Person(order.PersonId), MailPreferences.DocumentId),
            Mentorship = order.MentorshipId is null ? null : await FindAsync<Mentorship>(partition, Mentorship.IdOf(order.MentorshipId)),
            Session = order.SessionId is null ? null : await FindAsync<Session>(partition, Session.IdOf(order.SessionId)),
            Proposal = order.ProposalId is null ? null : await FindAsync<Proposal>(partition, Proposal.IdOf(order.ProposalId)),
            WorkItem = order.WorkItemKey is null ? null : await FindAsync<WorkItem>(partition, WorkItem.IdOf(order.WorkItemKey)),
            Round = order.Template is MailTemplate.WaitingList ? await LatestRoundAsync() : null,
        };
        if (matter.Recipient is null && !matter.IsToCoordinator)
        {
            return null;
        }

        return matter with
        {
            Others = await PeopleAsync(OthersOf(matter)),
            Concerned = await PeopleAsync(matter.WorkItem?.PersonIds ?? []),
            HasAnswered = matter is { Survey: { } kind, SurveySubject: { } subject } && await FindAsync<SurveyAnswers>(partition, SurveyAnswers.IdOf(kind, subject, order.PersonId)) is not null,
        };

        async Task<T?> FindAsync<T>(Partition within, string id)
            where T : class, IDocument => (await store.FindAsync<T>(within, id, cancellation))?.Value;

        Task<Person?> PersonAsync(string personId) => FindAsync<Person>(Partition.Person(personId), Person.DocumentId);

        async Task<IReadOnlyList<Person>> PeopleAsync(IEnumerable<string> ids)
        {
            var people = new List<Person>();
            foreach (var id in ids)
            {
                if (await PersonAsync(id) is { } person)
                {
                    people.Add(person);
                }
            }

            return people;
        }

        async Task<Round?> LatestRoundAsync() =>
            (await store.QueryAsync<Round>(partition, new DocumentQuery(Limit: 1, Descending: true), cancellation).FirstOrDefaultAsync(cancellation))?.Value;
    }

    private static IEnumerable<string> OthersOf(MailMatter matter) => matter switch
    {
        { Mentorship: { } mentorship } => mentorship.Others(matter.Order.PersonId).Select(member => member.PersonId),
        { Proposal: { } proposal } => [proposal.MenteeId == matter.Order.PersonId ? proposal.MentorId : proposal.MenteeId],
        _ => [],
    };
}
