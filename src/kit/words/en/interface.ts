// The page that documents the public interface.

export const interfaceWords = {
  'interface.title': 'Interface for programs',
  'interface.lead':
    'Whatever a page can do here, a program can do too: the pages themselves go through these acts.',
  'interface.keys':
    'Every act is a POST with a JSON body and, in the header “Idempotency-Key”, a random key that its sender made for this one command (16 to 32 of 0–9 and a–z). A repeat with the same key and body gets the stored answer and has no second effect. A refusal says why, as a code with parameters.',
  'interface.feed':
    'Readers follow a hearing by its versions, which have no gaps: begin with a look, then listen from its version on. A program shows who it is with the token of a session, as “Authorization: Bearer …”.',
  'interface.document': 'The same as <document>a document for tools (OpenAPI 3.1)</document>.',
  'interface.optional': 'may be left out',
}
