using MentorFlow.Functions;
using MentorFlow.Functions.Console.Access;
using Microsoft.Extensions.Hosting;

var builder = FunctionsApplication.CreateBuilder(args);

builder.ConfigureFunctionsWebApplication();
builder.UseMiddleware<FailureMiddleware>();
builder.UseMiddleware<ConsoleMiddleware>();
builder.Services.AddMentorFlow(builder.Configuration);

builder.Build().Run();
