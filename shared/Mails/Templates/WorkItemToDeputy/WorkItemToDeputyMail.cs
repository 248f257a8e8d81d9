using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Programs;
using MentorFlow.Mails.Definitions;

namespace MentorFlow.Mails.Templates.WorkItemToDeputy;

/// <summary>To the first deputy, or the coordinator again where there is none.</summary>
internal sealed class WorkItemToDeputyMail() : CoordinatorMail(MailTemplate.WorkItemToDeputy)
{
    public override Coordinator RecipientIn(MentoringProgram program) =>
        program.Coordinators.FirstOrDefault(coordinator => coordinator.Deputy) ?? base.RecipientIn(program);
}
