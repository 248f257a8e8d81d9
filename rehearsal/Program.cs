using MentorFlow.Rehearsal;

return await RehearsalCommand.RunAsync(args, Console.Out, Console.Error);
